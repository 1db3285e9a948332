using System.Buffers;

namespace BudgetDomain.Office.Workbooks;

/// <summary>Names of sheets as programs take them: short, without signs that references need, each once.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private static readonly SearchValues<char> Refused = SearchValues.Create("[]:*?/\\'");

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Take(string wished)
    {
        var name = string.Concat(wished.Where(static c => !Refused.Contains(c) && !char.IsControl(c) && !char.IsSurrogate(c))).Trim();
        if (name.Length == 0)
            name = "Sheet";
        for (var number = 1; ; number++)
        {
            var tail = number == 1 ? string.Empty : $" ({number.ToString(System.Globalization.CultureInfo.InvariantCulture)})";
            var tried = $"{name[..Math.Min(name.Length, Longest - tail.Length)].TrimEnd()}{tail}";
            if (_taken.Add(tried))
                return tried;
        }
    }
}
