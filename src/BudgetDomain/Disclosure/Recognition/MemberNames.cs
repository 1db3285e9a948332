namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Numbers for the names of units and projects of a document, from 1.</summary>
internal sealed class MemberNames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The number of a name; a new one where it is new.</summary>
    public int NumberOf(string name)
    {
        var key = PrintedText.Normalise(name);
        if (!_numbers.TryGetValue(key, out var number))
            _numbers.Add(key, number = _numbers.Count + 1);
        return number;
    }

    /// <summary>The same names with the same numbers; what is added to either is not in the other.</summary>
    public MemberNames Copy()
    {
        var copy = new MemberNames();
        foreach (var (key, number) in _numbers)
            copy._numbers.Add(key, number);
        return copy;
    }

    public bool Contains(string name) => _numbers.ContainsKey(PrintedText.Normalise(name));
}
