using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Reconciliation;

/// <summary>Derives an <see cref="IdentitySystem"/>: sums listed by tables, parts of closed dimensions, containment.</summary>
internal sealed class Derivation
{
    private const int MaxWays = 96;

    private readonly ImmutableArray<RecognisedTable> _tables;
    private readonly List<Figure> _figures = [];
    private readonly QuantityIndex _quantities;
    private readonly int[] _quantityOfFigure;
    private readonly List<bool> _isNil = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _terms = [];
    private readonly List<Identity> _identities = [];
    private readonly HashSet<UInt128> _known = [];
    private readonly uint[] _membersSeen = new uint[MemberTree.All.Length];

    // A quantity is nil while all its figures are; one that no figure prints is unknown.
    private readonly bool _readsFigures = true;

    public Derivation(ImmutableArray<RecognisedTable> tables, ImmutableArray<Figure> figures, int part)
    {
        _tables = tables;
        foreach (var figure in figures)
        {
            if (tables[figure.Table].Part == part)
                _figures.Add(figure);
        }

        _quantities = new(_figures.Count * 2);
        _quantityOfFigure = new int[_figures.Count];
        for (var i = 0; i < _figures.Count; i++)
        {
            var quantity = _quantityOfFigure[i] = Quantity(_figures[i].Slice);
            _isNil[quantity] &= _figures[i].IsZero;
        }

        _readsFigures = false;
    }

    public IdentitySystem Build()
    {
        for (int first = 0, next; first < _figures.Count; first = next)
        {
            next = first;
            while (next < _figures.Count && _figures[next].Table == _figures[first].Table)
                next++;
            AddTable(_tables[_figures[first].Table], first, next);
        }

        NoteMembers();
        AddParts();
        AddContainment();
        return Finish();
    }

    private void AddTable(RecognisedTable table, int first, int next)
    {
        var cells = new int[table.Rows.Length * table.Columns.Length];
        Array.Fill(cells, -1);
        for (var i = first; i < next; i++)
            cells[(_figures[i].Row * table.Columns.Length) + _figures[i].Column] = i;
        for (var p = 0; p < table.Panels.Length; p++)
        {
            var rows = Indexes(table.Rows.Length, i => table.Rows[i].Panel == p);
            var columns = Indexes(table.Columns.Length, i => table.Columns[i].Panel == p);
            var panel = table.Panels[p];
            var tableIndex = _figures[first].Table;
            AddSums(IdentityKind.Rows, tableIndex, panel.Slice, panel.RowsComplete, rows, i => table.Rows[i].Slice, columns,
                (row, column) => cells[(row * table.Columns.Length) + column], column => table.Columns[column].Slice);
            AddSums(IdentityKind.Columns, tableIndex, panel.Slice, panel.ColumnsComplete, columns, i => table.Columns[i].Slice, rows,
                (column, row) => cells[(row * table.Columns.Length) + column], null);
            if (columns.Length > 1)
                AddImpliedColumnTotals(table, panel, rows, columns, (column, row) => cells[(row * table.Columns.Length) + column]);
        }
    }

    /// <summary>The sums that a list of lines (rows or columns) makes, each along every line that crosses it.</summary>
    private void AddSums(
        IdentityKind kind, int table, Slice root, bool complete, int[] lines, Func<int, Slice> sliceOf, int[] across,
        Func<int, int, int> figureAt, Func<int, Slice>? rootSliceAcross)
    {
        var index = new QuantityIndex(lines.Length);
        var lineOf = new List<int>();
        foreach (var line in lines)
        {
            if (index.Add(sliceOf(line)) == lineOf.Count)
                lineOf.Add(line);
        }

        var children = new List<int>[lineOf.Count];
        var tops = new List<int>();
        Span<int> found = stackalloc int[8];
        for (var i = 0; i < lineOf.Count; i++)
        {
            var count = Lowest(index, index.Slices[i], found, closedOnly: false);
            for (var k = 0; k < count; k++)
                (children[found[k]] ??= []).Add(i);
            if (count == 0)
                tops.Add(i);
        }

        for (var parent = 0; parent < children.Length; parent++)
        {
            if (children[parent] is not { } list)
                continue;
            var isEquality = complete && !HasOpenPart(index.Slices[parent], list, index);
            foreach (var cross in across)
            {
                var whole = figureAt(lineOf[parent], cross);
                if (whole >= 0)
                    AddListed(kind, table, cross, isEquality, _quantityOfFigure[whole], list, lineOf, cross, figureAt);
            }
        }

        // A grand total that is not printed is a quantity all the same.
        if (rootSliceAcross is null || !complete || tops.Count == 0 || !tops.TrueForAll(t => index.Slices[t] != root && root.Contains(index.Slices[t])))
            return;
        foreach (var cross in across)
            AddListed(kind, table, cross, true, Quantity(rootSliceAcross(cross)), tops, lineOf, cross, figureAt);
    }

    private void AddListed(IdentityKind kind, int table, int line, bool isEquality, int whole, List<int> parts, List<int> lineOf, int cross, Func<int, int, int> figureAt)
    {
        var allNil = _isNil[whole];
        _terms.Add(whole);
        foreach (var part in parts)
        {
            var figure = figureAt(lineOf[part], cross);
            if (figure < 0)
            {
                isEquality = false;
                continue;
            }

            _terms.Add(_quantityOfFigure[figure]);
            allNil &= _isNil[_quantityOfFigure[figure]];
        }

        Close(kind, isEquality, table, line, allNil);
    }

    /// <summary>Where columns are the complete parts of a whole that no column prints, the whole is a quantity of every row.</summary>
    private void AddImpliedColumnTotals(RecognisedTable table, RecognisedPanel panel, int[] rows, int[] columns, Func<int, int, int> figureAt)
    {
        if (!panel.ColumnsComplete || Array.Exists(columns, c => table.Columns[c].Slice == panel.Slice))
            return;
        foreach (var tree in MemberTree.All)
        {
            var members = 0u;
            foreach (var column in columns)
            {
                if (table.Columns[column].Slice.WithMember(tree.Dimension, panel.Slice.Member(tree.Dimension)) == panel.Slice)
                    members |= 1u << table.Columns[column].Slice.Member(tree.Dimension);
            }

            var root = panel.Slice.Member(tree.Dimension);
            if (members == 0 || !Covers(tree, root, members))
                continue;
            foreach (var row in rows)
            {
                var figure = figureAt(columns[0], row);
                if (figure >= 0 && table.Rows[row].Slice.Member(tree.Dimension) == root)
                    Quantity(table.Rows[row].Slice);
            }
        }
    }

    private static bool Covers(MemberTree tree, int whole, uint members)
    {
        if (tree.PartsOf(whole).Length == 0 || tree.IsOpen(whole))
            return false;
        foreach (var part in tree.PartsOf(whole))
        {
            if ((members >> part & 1) == 0 && !tree.IsOptional(part) && !Covers(tree, part, members))
                return false;
        }

        return true;
    }

    private static bool HasOpenPart(Slice whole, List<int> parts, QuantityIndex index)
    {
        foreach (var tree in MemberTree.All)
        {
            var member = whole.Member(tree.Dimension);
            if (tree.IsOpen(member) && parts.Exists(p => index.Slices[p].Member(tree.Dimension) != member))
                return true;
        }

        return false;
    }

    private void NoteMembers()
    {
        foreach (var slice in _quantities.Slices)
        {
            for (var d = 0; d < _membersSeen.Length; d++)
                _membersSeen[d] |= 1u << slice.Member((ClosedDimension)d);
        }
    }

    /// <summary>For every quantity and closed dimension: equal to its complete parts, or at least the parts there are.</summary>
    private void AddParts()
    {
        var count = _quantities.Slices.Count;
        var wanted = new HashSet<(int Quantity, int Dimension)>();
        for (var q = 0; q < count; q++)
        {
            if (_isNil[q])
                continue;
            var slice = _quantities.Slices[q];
            for (var d = 0; d < _membersSeen.Length; d++)
            {
                var tree = MemberTree.All[d];
                if (HasSeenPart(tree, slice.Member(tree.Dimension)))
                    wanted.Add((q, d));

                // A part that is not zero asks its nearest whole, also where that is printed as zero.
                for (var up = tree.ParentOf(slice.Member(tree.Dimension)); up >= 0; up = tree.ParentOf(up))
                {
                    if ((_membersSeen[d] >> up & 1) != 0 && _quantities.Find(slice.WithMember(tree.Dimension, up)) is var whole and >= 0)
                    {
                        wanted.Add((whole, d));
                        break;
                    }
                }
            }
        }

        foreach (var (quantity, dimension) in wanted)
        {
            var slice = _quantities.Slices[quantity];
            var tree = MemberTree.All[dimension];
            _terms.Add(quantity);
            var isComplete = Gather(slice, tree, slice.Member(tree.Dimension), out var partsNil) && !tree.IsOpen(slice.Member(tree.Dimension));
            Close(IdentityKind.Parts, isComplete, -1, dimension, (_isNil[quantity] && partsNil) || (!isComplete && partsNil));
        }
    }

    private bool HasSeenPart(MemberTree tree, int member)
    {
        foreach (var part in tree.PartsOf(member))
        {
            if ((_membersSeen[(int)tree.Dimension] >> part & 1) != 0 || HasSeenPart(tree, part))
                return true;
        }

        return false;
    }

    private bool Gather(Slice slice, MemberTree tree, int member, out bool allNil)
    {
        allNil = true;
        if (tree.PartsOf(member).Length == 0)
            return false;
        var complete = true;
        foreach (var part in tree.PartsOf(member))
        {
            var seen = (_membersSeen[(int)tree.Dimension] >> part & 1) != 0;
            if (seen && _quantities.Find(slice.WithMember(tree.Dimension, part)) is var quantity and >= 0)
            {
                _terms.Add(quantity);
                allNil &= _isNil[quantity];
            }
            else if (!tree.IsOptional(part))
            {
                complete &= Gather(slice, tree, part, out var nil) && !tree.IsOpen(part);
                allNil &= nil;
            }
        }

        return complete;
    }

    /// <summary>A quantity is at most the nearest ones that contain it and that no sum above relates it to.</summary>
    private void AddContainment()
    {
        Span<int> found = stackalloc int[8];
        for (var i = 0; i < _figures.Count; i++)
        {
            var quantity = _quantityOfFigure[i];
            if (_isNil[quantity] || _figures[i].State != FigureState.Printed)
                continue;
            var slice = _quantities.Slices[quantity];
            var count = Lowest(_quantities, slice, found, closedOnly: true);
            for (var k = 0; k < count; k++)
            {
                if (DiffersOnOneClosedDimension(slice, _quantities.Slices[found[k]]))
                    continue;
                _terms.Add(found[k]);
                _terms.Add(quantity);
                Close(IdentityKind.AtLeast, false, -1, -1, allNil: false);
            }
        }
    }

    private static bool DiffersOnOneClosedDimension(Slice part, Slice whole)
    {
        foreach (var tree in MemberTree.All)
        {
            if (part.DepartmentMember > 6 && tree.Dimension == ClosedDimension.ThreePublic)
                continue;
            if (part.WithMember(tree.Dimension, whole.Member(tree.Dimension)) == whole)
                return true;
        }

        return false;
    }

    /// <summary>The lowest slices of an index that contain a slice and are not it; returns how many.</summary>
    private static int Lowest(QuantityIndex index, Slice slice, Span<int> found, bool closedOnly)
    {
        Span<Slice> ways = stackalloc Slice[MaxWays];
        Span<Slice> parents = stackalloc Slice[12];
        var (head, tail, count) = (0, 1, 0);
        ways[0] = slice;
        while (head < tail)
        {
            var n = Lattice.Parents(ways[head++], parents, closedOnly);
            for (var p = 0; p < n; p++)
            {
                if (ways[..tail].Contains(parents[p]))
                    continue;
                if (index.Find(parents[p]) is var at and >= 0)
                {
                    if (!found[..count].Contains(at) && count < found.Length)
                        found[count++] = at;
                }
                else if (tail < MaxWays)
                {
                    ways[tail++] = parents[p];
                }
            }
        }

        // Found on a way around a lower one: not the lowest.
        for (var i = count - 1; i >= 0; i--)
        {
            for (var k = 0; k < count; k++)
            {
                if (k == i || !index.Slices[found[i]].Contains(index.Slices[found[k]]))
                    continue;
                found[i] = found[--count];
                break;
            }
        }

        return count;
    }

    private int Quantity(Slice slice)
    {
        var quantity = _quantities.Add(slice);
        if (quantity == _isNil.Count)
            _isNil.Add(_readsFigures);
        return quantity;
    }

    /// <summary>Ends the identity whose terms have been added, or takes them back when it says nothing new.</summary>
    private void Close(IdentityKind kind, bool isEquality, int table, int line, bool allNil)
    {
        var start = _starts[^1];
        if (allNil || _terms.Count - start < 2 || !IsNew(start, isEquality))
        {
            _terms.RemoveRange(start, _terms.Count - start);
            return;
        }

        _identities.Add(new(_identities.Count, kind, isEquality, table, line));
        _starts.Add(_terms.Count);
    }

    private bool IsNew(int start, bool isEquality)
    {
        unchecked
        {
            ulong sum = 0, mix = isEquality ? 1UL : 2UL;
            for (var i = start + 1; i < _terms.Count; i++)
            {
                var h = (ulong)(_terms[i] + 1) * 0x9E3779B97F4A7C15UL;
                h ^= h >> 29;
                sum += h * 0xBF58476D1CE4E5B9UL;
                mix += h * h | 1;
            }

            return _known.Add(new(sum ^ ((ulong)_terms[start] * 0xC2B2AE3D27D4EB4FUL), mix));
        }
    }

    private IdentitySystem Finish()
    {
        var count = _quantities.Slices.Count;
        var figureStarts = new int[count + 1];
        foreach (var quantity in _quantityOfFigure)
            figureStarts[quantity + 1]++;
        for (var q = 0; q < count; q++)
            figureStarts[q + 1] += figureStarts[q];
        var at = figureStarts.AsSpan(0, count).ToArray();
        var byQuantity = new int[_figures.Count];
        for (var i = 0; i < _figures.Count; i++)
            byQuantity[at[_quantityOfFigure[i]]++] = i;
        return new([.. _figures], [.. _quantities.Slices], _quantityOfFigure, figureStarts, byQuantity, [.. _starts], [.. _terms], [.. _identities]);
    }

    private static int[] Indexes(int count, Func<int, bool> where)
    {
        var list = new List<int>(count);
        for (var i = 0; i < count; i++)
        {
            if (where(i))
                list.Add(i);
        }

        return [.. list];
    }
}
