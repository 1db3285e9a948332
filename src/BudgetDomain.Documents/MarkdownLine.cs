namespace BudgetDomain.Documents;

/// <summary>The marks at the start of a Markdown line.</summary>
internal static class MarkdownLine
{
    /// <summary>Whether the line only draws: a rule such as <c>---</c> or the fence of a code block.</summary>
    internal static bool IsRule(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("```") || line.StartsWith("~~~"))
            return !line[3..].ContainsAny(" \t`。，");
        return line.Length >= 3 && line[0] is '-' or '*' or '_' && !line.ContainsAnyExcept(line[0], ' ') && line.Count(line[0]) >= 3;
    }

    /// <summary>Takes <c>#</c> to <c>######</c> and gives their number; 0 where the line is no heading.</summary>
    internal static int TakeHeading(ref ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        if (level is < 1 or > 6 || !Blanks.IsBlank(line[level]))
            return 0;
        line = Blanks.Trim(line[level..]);
        // A closing row of # belongs to the mark when a blank stands before it.
        var body = line.TrimEnd('#');
        if (body.Length < line.Length && (body.IsEmpty || Blanks.IsBlank(body[^1])))
            line = Blanks.Trim(body);
        return level;
    }

    /// <summary>Takes the marks of quotations and bullets. Printed numbers stay, and so does a page number between dashes (<c>- 12 -</c>).</summary>
    internal static void TakeMarks(ref ReadOnlySpan<char> line)
    {
        while (line is ['>', ' ', ..])
            line = Blanks.Trim(line[1..]);
        if (line is ['-' or '*' or '+', ' ', ..] && line[^1] != line[0])
            line = Blanks.Trim(line[1..]);
    }
}
