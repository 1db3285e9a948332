using System.Numerics;
using System.Runtime.InteropServices;
using BudgetDomain.Cube;
using BudgetDomain.Ledger;

namespace BudgetDomain.Benchmarks.Ledgers;

/// <summary>The yardstick: reading the same columns once, with nothing done to them but what keeps the reads from being left out.</summary>
public static class PlainRead
{
    /// <summary>Reads amounts with vectors.</summary>
    public static long Read(long[] amounts)
    {
        unchecked
        {
            Vector<long> a = default, b = default;
            var vectors = MemoryMarshal.Cast<long, Vector<long>>(amounts);
            for (var i = 0; i + 1 < vectors.Length; i += 2)
            {
                a += vectors[i];
                b += vectors[i + 1];
            }

            return Vector.Sum(a + b);
        }
    }

    /// <summary>Reads keys and amounts with vectors: 10 bytes a line.</summary>
    public static long Read(ushort[] keys, long[] amounts)
    {
        unchecked
        {
            Vector<ushort> a = default, b = default;
            var vectors = MemoryMarshal.Cast<ushort, Vector<ushort>>(keys);
            for (var i = 0; i + 1 < vectors.Length; i += 2)
            {
                a += vectors[i];
                b += vectors[i + 1];
            }

            return Vector.Sum(a + b) + Read(amounts);
        }
    }

    /// <summary>The loop that everybody would write.</summary>
    public static long[] Loop(ushort[] keys, long[] amounts, int count)
    {
        unchecked
        {
            var sums = new long[count];
            for (var i = 0; i < keys.Length; i++)
                sums[keys[i]] += amounts[i];
            return sums;
        }
    }

    /// <summary>The key and amount columns of a ledger, through its public surface.</summary>
    public static (ushort[] Keys, long[] Amounts) Raw(this BudgetLedger ledger)
    {
        var cells = new Dictionary<Slice, ushort>();
        for (var i = 0; i < ledger.Cells.Length; i++)
            cells.Add(ledger.Cells[i], (ushort)i);
        var keys = new ushort[ledger.Count];
        var amounts = new long[ledger.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var line = ledger[i];
            keys[i] = cells[line.Slice];
            amounts[i] = line.Amount.Fen;
        }

        return (keys, amounts);
    }
}
