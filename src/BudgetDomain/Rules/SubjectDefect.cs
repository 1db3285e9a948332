using System.Collections.Immutable;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules;

/// <summary>A printed code and name, with what the catalogue says against it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Family">The family of codes, as messages name it: 支出功能分类科目.</param>
/// <param name="List">The code whose list it stands in, which is its parent; empty for a 类.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="OfficialName">The name of the code in the year, where the catalogue has one.</param>
/// <param name="LastYear">The last year of a former name.</param>
/// <param name="Places">All rows that print it.</param>
internal sealed record SubjectDefect(
    SubjectDefectKind Kind, LocalizedText Family, string List, string Code, string Name, string? OfficialName, int? LastYear, ImmutableArray<Place> Places)
{
    /// <summary>The code and name as printed.</summary>
    public string Printed => $"{Code} {Name}";

    /// <summary>The finding where it stands alone.</summary>
    public Finding Finding() => Kind switch
    {
        SubjectDefectKind.OtherName => new("S02", Severity.Warning,
            new($"{Family.Chinese} {Code} 的名称应为“{OfficialName}”，文中印为“{Name}”", $"the official name of {Code} is \"{OfficialName}\", printed is \"{Name}\""),
            OfficialName, Name, Places),
        SubjectDefectKind.FormerName => new("S03", Severity.Warning,
            new($"{Family.Chinese} {Code} 印的是旧名“{Name}”（用至 {LastYear} 年），现名为“{OfficialName}”", $"{Code} is printed with a former name \"{Name}\" (until {LastYear}); it is now \"{OfficialName}\""),
            OfficialName, Name, Places),
        _ => new("S01", Severity.Warning,
            new(
                $"{Family.Chinese} {Code}（{Name}）在目录中查不到；{Advice.Chinese}",
                $"the catalogue has no code {Code} ({Name}); {Advice.English}"),
            null, Printed, Places),
    };

    /// <summary>The one finding of several that have their cause in common.</summary>
    public static Finding Joint(ImmutableArray<SubjectDefect> defects)
    {
        var first = defects[0];
        var (count, family) = (defects.Length, first.Family);
        var expected = string.Join('、', defects.Select(static d => $"{d.Code} {d.OfficialName}"));
        var actual = string.Join('、', defects.Select(static d => d.Printed));
        var places = defects.SelectMany(static d => d.Places).OrderBy(static p => p.Line).ToImmutableArray();
        return first.Kind switch
        {
            SubjectDefectKind.OtherName => new("S02", Severity.Warning,
                new(
                    $"{family.Chinese}{(first.List.Length > 0 ? $" {first.List} 下" : "各类中")}有 {count} 个编码印的不是目录中的名称，比名称相符的还多，像是另行编号：{Some(defects, static d => $"{d.Printed}（应为“{d.OfficialName}”）", "、", " 等")}",
                    $"{count} codes of the {family.English}{(first.List.Length > 0 ? $" under {first.List}" : string.Empty)} are not printed with their names, more than are, as if numbered in another way: {Some(defects, static d => $"{d.Printed} (official: {d.OfficialName})", ", ", " and others")}"),
                expected, actual, places),
            SubjectDefectKind.FormerName => new("S03", Severity.Warning,
                new(
                    $"{family.Chinese}有 {count} 个印的是旧名：{Some(defects, static d => $"{d.Printed}（用至 {d.LastYear} 年，现名“{d.OfficialName}”）", "、", " 等")}",
                    $"{count} {family.English} are printed with former names: {Some(defects, static d => $"{d.Printed} (until {d.LastYear}, now {d.OfficialName})", ", ", " and others")}"),
                expected, actual, places),
            _ => new("S01", Severity.Warning,
                new(
                    $"{family.Chinese}有 {count} 个编码在目录中查不到：{Some(defects, static d => $"{d.Code}（{d.Name}）", "、", " 等")}；{first.Advice.Chinese}",
                    $"the catalogue has no codes for {count} {family.English}: {Some(defects, static d => $"{d.Code} ({d.Name})", ", ", " and others")}; {first.Advice.English}"),
                null, actual, places),
        };
    }

    private LocalizedText Advice => Kind == SubjectDefectKind.UnknownItem
        ? new("目录收录的项级科目不全，请对照当年《政府收支分类科目》核对", "it is not complete at 项 level, please check with the official classification of the year")
        : new("请对照当年《政府收支分类科目》核对", "please check with the official classification of the year");

    /// <summary>The first three, which is what a sentence can hold; all of them stand in what is printed and expected.</summary>
    private static string Some(ImmutableArray<SubjectDefect> defects, Func<SubjectDefect, string> words, string comma, string more)
        => string.Join(comma, defects.Take(3).Select(words)) + (defects.Length > 3 ? more : string.Empty);
}
