namespace BudgetDomain.Subjects;

// The one place where a name of the catalogue becomes a comparison key, so that a bad name is refused and not half-known.
internal static class SubjectKeys
{
    internal static string KeyOf(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
        // Most official names are plain characters and are their own key: no second string for them.
        Span<char> buffer = stackalloc char[SubjectName.MaxLength];
        var key = buffer[..SubjectName.Fold(name, buffer)];
        if (key.IsEmpty)
            throw new ArgumentException($"'{name}' is no subject name: it is too long or has no characters that count.", parameter);
        return key.SequenceEqual(name) ? name : new string(key);
    }
}
