namespace BudgetDomain.Disclosure.Recognition;

/// <summary>When two printed names are of one unit.</summary>
internal static class UnitNames
{
    /// <summary>Whether one name is the other with words left out, brackets behind and 本级, 机关, 本部 aside.</summary>
    public static bool AreSame(string a, string b) => AreSameBare(Bare(a), Bare(b));

    /// <summary>The same for names that are bare already.</summary>
    public static bool AreSameBare(string a, string b) => a.Length <= b.Length ? IsWithin(a, b) : IsWithin(b, a);

    /// <summary>A name without brackets behind and without 本级, 机关, 本部.</summary>
    public static string Bare(string name)
    {
        var text = PrintedText.Normalise(name).AsSpan();
        while (text is [.., ')'] && text.LastIndexOf('(') is var open and > 1)
            text = text[..open];
        foreach (var suffix in (ReadOnlySpan<string>)["本级", "机关", "本部"])
        {
            if (text.Length > suffix.Length + 2 && text.EndsWith(suffix))
                text = text[..^suffix.Length];
        }

        return text.ToString();
    }

    private static bool IsWithin(string shorter, string longer)
    {
        var at = 0;
        foreach (var c in longer)
        {
            if (at < shorter.Length && shorter[at] == c)
                at++;
        }

        return at == shorter.Length;
    }
}
