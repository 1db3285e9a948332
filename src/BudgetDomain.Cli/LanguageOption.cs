namespace BudgetDomain.Cli;

/// <summary>The option <c>--language</c>, known before the rest is parsed so that parse errors already speak it.</summary>
internal static class LanguageOption
{
    public const string Name = "--language";
    public const string Chinese = "zh";
    public const string English = "en";

    /// <summary>Finds the language of a command line; Chinese where it says nothing or something else.</summary>
    public static MessageLanguage Find(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == Name && i + 1 < args.Count)
                return Parse(args[i + 1]);
            if (args[i].StartsWith(Name, StringComparison.Ordinal) && args[i].Length > Name.Length && args[i][Name.Length] is '=' or ':')
                return Parse(args[i][(Name.Length + 1)..]);
        }

        return MessageLanguage.Chinese;
    }

    public static MessageLanguage Parse(string? text)
        => text == English ? MessageLanguage.English : MessageLanguage.Chinese;
}
