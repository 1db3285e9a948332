using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace BudgetDomain.Ledger;

/// <summary>Asks memory for what a loop will want soon. Where lines do not fit the caches, a loop that only adds waits for memory most of its time.</summary>
internal static class Ahead
{
    /// <summary>How far ahead: in the time that memory takes to answer, some hundred lines are summed.</summary>
    private const int Bytes = 4096;

    /// <summary>Asks for the line of the cache that stands so far behind a place, which may be past the end of what the loop reads.</summary>
    /// <remarks>
    /// An address that is none is passed over by the processor, and so nothing need be pinned: where the memory moves at this very
    /// moment, a line is asked for in vain. Processors without the instruction do without.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref readonly T place)
        where T : unmanaged
    {
        if (Sse.IsSupported)
            Sse.Prefetch0((byte*)Unsafe.AsPointer(ref Unsafe.AsRef(in place)) + Bytes);
    }
}
