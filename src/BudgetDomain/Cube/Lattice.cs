namespace BudgetDomain.Cube;

/// <summary>Who contains whom on the open dimensions, and the way up from a slice to the slices that contain it.</summary>
internal static class Lattice
{
    /// <summary>Padded codes of two-digit groups under a first one: 2010000 contains 2010300 contains 2010301; 0 contains all.</summary>
    public static bool PaddedContains(int whole, int part)
    {
        if (whole == 0 || whole == part)
            return true;
        if (part == 0)
            return false;
        var root = RootGroup(whole);
        for (var group = 100; group <= root && whole % group == 0; group *= 100)
        {
            if (part / group == whole / group)
                return true;
        }

        return false;
    }

    /// <summary>What stands under the 类 of a padded code: 2 more digits for economy, 4 for functions, 6 for revenue.</summary>
    private static int RootGroup(int padded) => padded switch { < 100_000 => 100, < 10_000_000 => 10_000, _ => 1_000_000 };

    public static bool SubjectContains(ulong whole, ulong part)
    {
        const ulong revenue = 1UL << Slice.RevenueMark;
        if (whole == 0)
            return true;
        return (whole & revenue) == (part & revenue) && PaddedContains((int)(whole & ~revenue), (int)(part & ~revenue));
    }

    /// <summary>Department economy: codes as <see cref="PaddedContains"/>, and the “三公” members over their codes.</summary>
    public static bool EconomyContains(int whole, int part)
    {
        if (whole is 0 or > 6)
            return part is 0 or > 6 ? PaddedContains(whole, part) : whole == 0;
        var item = part > 6 ? (int)ItemOver(part) : part;
        return item != 0 && MemberTree.ThreePublic.Contains(whole, item);
    }

    /// <summary>The “三公” member that lies directly over a department economy code.</summary>
    public static ThreePublicItem ItemOver(int padded) => padded switch
    {
        30212 => ThreePublicItem.Abroad,
        30217 => ThreePublicItem.Reception,
        30231 => ThreePublicItem.VehicleRunning,
        30913 or 31013 => ThreePublicItem.VehiclePurchase,
        _ => ThreePublicItem.None,
    };

    /// <summary>The next larger padded code: 2010301, 2010300, 2010000, 0.</summary>
    public static int PaddedParent(int padded)
    {
        var root = RootGroup(padded);
        for (var group = 100; group <= root; group *= 100)
        {
            var parent = padded / group * group;
            if (parent != padded)
                return parent;
        }

        return 0;
    }

    /// <summary>The slices directly over a slice, one step on one dimension; returns how many.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="parents">Takes them; at least 10 places.</param>
    /// <param name="closed">Which bits of the closed half may change; a dimension without any is not climbed.</param>
    /// <param name="open">Which bits of the open half may change.</param>
    public static int Parents(Slice slice, Span<Slice> parents, ulong closed = ulong.MaxValue, ulong open = ulong.MaxValue)
    {
        var n = 0;
        if ((closed & 15UL << Slice.SideShift) != 0 && slice.Side != Side.Income)
            parents[n++] = slice.With(Side.Income);
        if ((closed & 15UL << Slice.KindShift) != 0 && slice.Kind != ExpenditureKind.All)
            parents[n++] = slice.With((ExpenditureKind)MemberTree.Kind.ParentOf((int)slice.Kind));
        if ((closed & 15UL << Slice.FundShift) != 0 && slice.Fund != FundSource.All)
            parents[n++] = slice.With((FundSource)MemberTree.Fund.ParentOf((int)slice.Fund));
        if ((closed & 15UL << Slice.VintageShift) != 0 && MemberTree.Vintage.ParentOf((int)slice.Vintage) is var vintage and >= 0)
            parents[n++] = slice.With((Vintage)vintage);
        if ((closed & Slice.EconomyMask << Slice.DepartmentShift) != 0)
            n = DepartmentParents(slice, parents, n);
        if ((closed & Slice.EconomyMask << Slice.GovernmentShift) != 0 && slice.GovernmentMember is var government and not 0)
            parents[n++] = slice.With(Subjects.GovernmentEconomicCode.FromPadded(PaddedParent(government)));
        if ((open & Slice.SubjectMask) != 0 && (slice.Open & Slice.SubjectMask) is var subject and not 0)
        {
            const ulong revenue = 1UL << Slice.RevenueMark;
            var up = (ulong)PaddedParent((int)(subject & ~revenue));
            parents[n++] = new(slice.Closed, (slice.Open & ~Slice.SubjectMask) | (up == 0 ? 0 : up | (subject & revenue)));
        }

        if ((open & Slice.ProjectMask) != 0 && slice.Project != 0)
            parents[n++] = slice.WithProject(0);
        if ((open & Slice.UnitMask) != 0 && slice.Unit != 0)
            parents[n++] = slice.WithUnit(0);
        return n;
    }

    private static int DepartmentParents(Slice slice, Span<Slice> parents, int n)
    {
        var department = slice.DepartmentMember;
        if (department is > 0 and <= 6)
        {
            parents[n++] = slice.With((ThreePublicItem)Math.Max(0, MemberTree.ThreePublic.ParentOf(department)));
        }
        else if (department > 6)
        {
            parents[n++] = slice.With(Subjects.DepartmentEconomicCode.FromPadded(PaddedParent(department)));
            if (ItemOver(department) is var item and not ThreePublicItem.None)
                parents[n++] = slice.With(item);
        }

        return n;
    }
}
