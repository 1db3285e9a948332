namespace BudgetDomain.Subjects;

/// <summary>
/// The kind of budget unit (预算单位) as far as the economic classification distinguishes it: government codes 501 to 504 are
/// for administrative units, 505 and 506 for public institutions. The default is <see cref="Unspecified"/>.
/// </summary>
public enum UnitKind
{
    /// <summary>Not known: what either kind may use is allowed.</summary>
    Unspecified,

    /// <summary>行政单位（含参照公务员法管理的事业单位）, an administrative unit.</summary>
    Administrative,

    /// <summary>事业单位, a public institution.</summary>
    PublicInstitution,
}
