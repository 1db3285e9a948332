using System.Globalization;

namespace BudgetDomain.Mutation;

/// <summary>A share seen in a sample, with the interval in which that of the whole lies in 95 of 100 samples (Wilson).</summary>
internal readonly record struct Share(int Part, int Whole)
{
    public override string ToString()
    {
        if (Whole == 0)
            return "-";
        const double z = 1.96;
        var (p, n) = ((double)Part / Whole, (double)Whole);
        var centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        var half = z / (1 + z * z / n) * Math.Sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return string.Create(CultureInfo.InvariantCulture, $"{p:P1} ({Part} of {Whole}; {centre - half:P1} to {centre + half:P1})");
    }
}
