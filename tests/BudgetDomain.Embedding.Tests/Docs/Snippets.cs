using System.Text.RegularExpressions;

namespace BudgetDomain.Embedding.Tests.Docs;

/// <summary>The code of a page, and the regions of compiled programs that it shows.</summary>
internal static class Snippets
{
    /// <summary>The blocks of a page that follow a mark such as <c>&lt;!-- snippet: docs/examples/X/Y.cs#region --&gt;</c>.</summary>
    public static IEnumerable<(string File, string Region, string Code)> Of(string page)
        => Regex.Matches(Read(page), "<!-- snippet: (?<file>[^#]+)#(?<region>[a-z-]+) -->\n```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)
            .Select(m => (m.Groups["file"].Value, m.Groups["region"].Value, m.Groups["code"].Value));

    /// <summary>How many blocks of C# a page has, marked or not.</summary>
    public static int CodeBlocks(string page) => Regex.Count(Read(page), "^```csharp$", RegexOptions.Multiline);

    /// <summary>What stands between <c>// &lt;region&gt;</c> and <c>// &lt;/region&gt;</c>, its common indentation taken off.</summary>
    public static string Region(string file, string region)
    {
        var lines = Read(file).Split('\n')
            .SkipWhile(line => line.Trim() != $"// <{region}>").Skip(1)
            .TakeWhile(line => line.Trim() != $"// </{region}>").ToList();
        Assert.True(lines.Count > 0, $"{file} has no region {region}");
        var indentation = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length == 0 ? line : line[indentation..])).TrimEnd('\n');
    }

    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");
}
