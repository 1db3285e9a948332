using System.Runtime.InteropServices;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Reconciliation;

/// <summary>The sums that the tables themselves list: a row over the rows within it, a column over the columns within it.</summary>
internal sealed class ListedSums(IdentityList identities, Derivation derivation)
{
    private const int MaxWays = 128;
    private const int MaxWholes = 8;

    private readonly QuantityIndex _index = new(64);
    private readonly List<int> _lineOf = [];

    // Whole and part of each pair in one number, so that sorting is quick.
    private readonly List<long> _pairs = [];
    private readonly List<int> _tops = [];
    private readonly Slice[] _ways = new Slice[MaxWays];
    private readonly Slice[] _parents = new Slice[12];

    // The quantity at each place of the table.
    private int[] _cells = new int[256];
    private int _width;

    public void AddTable(RecognisedTable table, int tableIndex, int first, int next)
    {
        _width = table.Columns.Length;
        var size = table.Rows.Length * _width;
        if (_cells.Length < size)
            _cells = new int[size];
        Array.Fill(_cells, -1, 0, size);
        for (var i = first; i < next; i++)
            _cells[(derivation.Figure(i).Row * _width) + derivation.Figure(i).Column] = derivation.QuantityOf(i);
        for (int p = 0, row = 0, column = 0; p < table.Panels.Length; p++)
        {
            // Rows and columns stand panel by panel.
            var (rowEnd, columnEnd) = (row, column);
            while (rowEnd < table.Rows.Length && table.Rows[rowEnd].Panel == p)
                rowEnd++;
            while (columnEnd < table.Columns.Length && table.Columns[columnEnd].Panel == p)
                columnEnd++;
            AddPanel(table, tableIndex, table.Panels[p], row..rowEnd, column..columnEnd);
            (row, column) = (rowEnd, columnEnd);
        }
    }

    private void AddPanel(RecognisedTable table, int tableIndex, RecognisedPanel panel, Range rows, Range columns)
    {
        for (var row = rows.Start.Value; row < rows.End.Value; row++)
            AddLine(table.Rows[row].Slice, row);
        FindWholes();
        AddSums(IdentityKind.Rows, tableIndex, panel.RowsComplete, columns, isRow: true);
        if (panel.RowsComplete && AreWithin(panel.Slice))
        {
            // A grand total that is not printed is a quantity all the same.
            for (var column = columns.Start.Value; column < columns.End.Value; column++)
            {
                var whole = derivation.Implied(table.Columns[column].Slice);
                identities.Begin(whole, isNil: false);
                var isEquality = true;
                foreach (var top in _tops)
                    isEquality &= AddPart(_lineOf[top], column, isRow: true);
                identities.End(IdentityKind.Rows, isEquality, tableIndex, column);
            }
        }

        Clear();
        for (var column = columns.Start.Value; column < columns.End.Value; column++)
            AddLine(table.Columns[column].Slice, column);
        FindWholes();
        AddSums(IdentityKind.Columns, tableIndex, panel.ColumnsComplete, rows, isRow: false);
        if (panel.ColumnsComplete && AreWithin(panel.Slice))
            AddImpliedTotals(table, panel, rows);
        Clear();
    }

    private void AddLine(Slice slice, int line)
    {
        if (_index.Add(slice) == _lineOf.Count)
            _lineOf.Add(line);
    }

    private void Clear()
    {
        _index.Clear();
        _lineOf.Clear();
        _pairs.Clear();
        _tops.Clear();
    }

    private bool AreWithin(Slice root)
    {
        foreach (var top in _tops)
        {
            if (_index[top] == root || !root.Contains(_index[top]))
                return false;
        }

        return _tops.Count > 0;
    }

    /// <summary>For each line the lowest lines that contain it; those without any are the tops.</summary>
    private void FindWholes()
    {
        // Only dimensions on which the lines differ can lead from one to another.
        ulong closed = 0, open = 0;
        foreach (var slice in _index.Slices)
        {
            closed |= slice.Closed ^ _index[0].Closed;
            open |= slice.Open ^ _index[0].Open;
        }

        Span<int> wholes = stackalloc int[MaxWholes];
        for (var i = 0; i < _index.Count; i++)
        {
            var count = Lowest(_index[i], wholes, closed, open);
            for (var k = 0; k < count; k++)
                _pairs.Add((long)wholes[k] << 32 | (uint)i);
            if (count == 0)
                _tops.Add(i);
        }

        // By whole, parts in their order.
        CollectionsMarshal.AsSpan(_pairs).Sort();
    }

    private int Lowest(Slice slice, Span<int> found, ulong closed, ulong open)
    {
        var ways = _ways.AsSpan();
        var parents = _parents.AsSpan();
        var (head, tail, count) = (0, 1, 0);
        ways[0] = slice;
        while (head < tail)
        {
            var n = Lattice.Parents(ways[head++], parents, closed, open);
            for (var p = 0; p < n; p++)
            {
                if (IsKnown(ways[head..tail], parents[p]))
                    continue;
                if (_index.Find(parents[p]) is var at and >= 0)
                {
                    if (count < found.Length && !found[..count].Contains(at))
                        found[count++] = at;
                }
                else if (tail < MaxWays)
                {
                    ways[tail++] = parents[p];
                }
            }
        }

        // One found on a way around a lower one is not the lowest.
        for (var i = count - 1; i >= 0 && count > 1; i--)
        {
            for (var k = 0; k < count; k++)
            {
                if (k == i || !_index[found[i]].Contains(_index[found[k]]))
                    continue;
                found[i] = found[--count];
                break;
            }
        }

        return count;
    }

    private static bool IsKnown(ReadOnlySpan<Slice> ways, Slice slice)
    {
        foreach (var way in ways)
        {
            if (way.Equals(slice))
                return true;
        }

        return false;
    }

    private void AddSums(IdentityKind kind, int table, bool complete, Range across, bool isRow)
    {
        var pairs = CollectionsMarshal.AsSpan(_pairs);
        for (int start = 0, end; start < pairs.Length; start = end)
        {
            var whole = (int)(pairs[start] >> 32);
            end = start + 1;
            while (end < pairs.Length && (int)(pairs[end] >> 32) == whole)
                end++;
            var parts = pairs[start..end];
            var isComplete = complete && !HasOpenPart(whole, parts);
            for (var cross = across.Start.Value; cross < across.End.Value; cross++)
            {
                var quantity = QuantityAt(_lineOf[whole], cross, isRow);
                if (quantity < 0)
                    continue;
                if (derivation.IsNil(quantity) && AreNil(parts, cross, isRow))
                    continue;
                identities.Begin(quantity, derivation.IsNil(quantity));
                var isEquality = isComplete;
                foreach (var pair in parts)
                    isEquality &= AddPart(_lineOf[PartOf(pair)], cross, isRow);
                identities.End(kind, isEquality, table, cross);
            }
        }
    }

    private static int PartOf(long pair) => (int)(pair & int.MaxValue);

    private bool AreNil(ReadOnlySpan<long> parts, int cross, bool isRow)
    {
        foreach (var pair in parts)
        {
            if (QuantityAt(_lineOf[PartOf(pair)], cross, isRow) is var quantity and >= 0 && !derivation.IsNil(quantity))
                return false;
        }

        return true;
    }

    private bool AddPart(int line, int cross, bool isRow)
    {
        var quantity = QuantityAt(line, cross, isRow);
        if (quantity < 0)
            return false;
        identities.Add(quantity, derivation.IsNil(quantity));
        return true;
    }

    /// <summary>The quantity that is printed at a place, or -1.</summary>
    private int QuantityAt(int line, int cross, bool isRow) => _cells[isRow ? (line * _width) + cross : (cross * _width) + line];

    /// <summary>Where columns are the complete parts of a whole that no column prints, the whole is a quantity of every row.</summary>
    private void AddImpliedTotals(RecognisedTable table, RecognisedPanel panel, Range rows)
    {
        foreach (var tree in MemberTree.All)
        {
            var root = panel.Slice.Member(tree.Dimension);
            var members = 0u;
            foreach (var top in _tops)
            {
                if (_index[top].WithMember(tree.Dimension, root) == panel.Slice)
                    members |= 1u << _index[top].Member(tree.Dimension);
            }

            if (members == 0 || !Covers(tree, root, members))
                continue;
            for (var row = rows.Start.Value; row < rows.End.Value; row++)
            {
                if (table.Rows[row].Slice.Member(tree.Dimension) == root)
                    _ = derivation.Implied(table.Rows[row].Slice);
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

    /// <summary>Whether the parts are known not to make up the whole, as 机关运行经费 does not make up 公用经费.</summary>
    private bool HasOpenPart(int whole, ReadOnlySpan<long> parts)
    {
        foreach (var tree in MemberTree.All)
        {
            var member = _index[whole].Member(tree.Dimension);
            if (!tree.IsOpen(member))
                continue;
            foreach (var pair in parts)
            {
                if (_index[PartOf(pair)].Member(tree.Dimension) != member)
                    return true;
            }
        }

        return false;
    }
}
