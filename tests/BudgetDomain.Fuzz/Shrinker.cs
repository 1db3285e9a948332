namespace BudgetDomain.Fuzz;

/// <summary>Makes a failing input smaller: leaves out halves, quarters and so on down to bytes, as long as the fault stays.</summary>
internal static class Shrinker
{
    private const int MostTries = 20_000;

    public static byte[] Shrink(byte[] input, Func<byte[], bool> fails)
    {
        var tries = 0;
        for (var size = Math.Max(1, input.Length / 2); size > 0 && tries < MostTries; size /= 2)
        {
            for (var at = 0; at < input.Length && tries < MostTries;)
            {
                byte[] smaller = [.. input.AsSpan(0, at), .. input.AsSpan(Math.Min(input.Length, at + size))];
                tries++;
                if (smaller.Length < input.Length && fails(smaller))
                    input = smaller;
                else
                    at += size;
            }
        }

        return input;
    }
}
