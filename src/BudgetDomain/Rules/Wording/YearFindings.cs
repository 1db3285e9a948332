using System.Globalization;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules.Wording;

/// <summary>Rule F07: years in titles, days of stock-taking and comparisons, against the year on the cover.</summary>
internal sealed class YearFindings(DisclosureRuleContext context)
{
    private const int Near = 3;
    private readonly int _year = context.Outline.Cover.Year ?? 0;
    private readonly BudgetStage? _stage = context.Outline.Cover.Stage;

    public IEnumerable<Finding> All()
    {
        if (_year == 0 || _stage is not { } stage)
            yield break;
        foreach (var (block, role, _) in context.Outline.Items)
        {
            if (block is not Paragraph paragraph)
                continue;
            var finding = role switch
            {
                OutlineRole.Heading => Title(paragraph, stage),
                OutlineRole.TableHead => Title(paragraph, stage),
                OutlineRole.Text => (stage == BudgetStage.FinalAccounts ? StockTaking(paragraph) : null) ?? WithItself(paragraph),
                _ => null,
            };
            if (finding is not null)
                yield return finding;
        }
    }

    /// <summary>第三部分 某局2023年度部门决算情况说明 in a document of 2024.</summary>
    private Finding? Title(Paragraph paragraph, BudgetStage stage)
    {
        if (paragraph.Text.Length > 100)
            return null;
        var years = Years(paragraph.Text);
        if (years.Count == 0 || years.Exists(y => y.Year != years[0].Year) || years[0].Year == _year || Math.Abs(years[0].Year - _year) > Near)
            return null;
        var (year, start) = years[0];
        var before = paragraph.Text.AsSpan(0, start).TrimEnd();
        var after = paragraph.Text.AsSpan(start + 5);
        var (word, other) = stage == BudgetStage.Budget ? ("预算", "决算") : ("决算", "预算");
        var isOfStage = after.Contains(word, StringComparison.Ordinal) && !(after.Contains(other, StringComparison.Ordinal) && !after.Contains("预算财政拨款", StringComparison.Ordinal) && !after.Contains("公共预算", StringComparison.Ordinal));
        if (!isOfStage || IsOfPast(after) || (before.Length > 0 && before[^1] is '比' or '与' or '较' or '自' or '和' or '至'))
            return null;
        return Finding(paragraph, start, year, $"标题写“{year}年”，封面是 {_year} 年", $"the title says {year}, the cover {_year}");
    }

    /// <summary>What a document says of other years: 2024年预算执行情况, 2024年度预算绩效自评表.</summary>
    private static bool IsOfPast(ReadOnlySpan<char> title)
    {
        foreach (var word in (ReadOnlySpan<string>)["执行", "结转", "绩效", "评价", "自评", "完成", "调整", "变动", "增减", "对比", "比较", "批复"])
        {
            if (title.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>截至2023年12月31日 in the final accounts of 2024: the day was carried over from the accounts before.</summary>
    private Finding? StockTaking(Paragraph paragraph)
    {
        var text = paragraph.Text;
        var at = text.IndexOf("截至", StringComparison.Ordinal) is var to and >= 0 ? to : text.IndexOf("截止", StringComparison.Ordinal);
        if (at < 0 || !(text.Contains("车辆", StringComparison.Ordinal) || text.Contains("资产", StringComparison.Ordinal) || text.Contains("设备", StringComparison.Ordinal) || text.Contains("用房", StringComparison.Ordinal)))
            return null;
        var years = Years(text);
        if (years.Count == 0 || years[0].Year != _year - 1 || years[0].Start - at > 4 || years.Exists(y => y.Year != _year - 1))
            return null;
        var day = text.AsSpan(years[0].Start + 5).Trim();
        if (!day.StartsWith("12月31日") && !day.StartsWith("底") && !day.StartsWith("末") && !day.StartsWith("12月底"))
            return null;
        return Finding(paragraph, years[0].Start, _year - 1, $"{_year} 年决算的资产截止日写为 {_year - 1} 年年末", $"the assets of the accounts of {_year} are stated at the end of {_year - 1}");
    }

    /// <summary>2023年度…与2023年度相比: one of the two was not brought forward.</summary>
    private static Finding? WithItself(Paragraph paragraph)
    {
        var years = Years(paragraph.Text);
        if (years.Count < 2 || years.Exists(y => y.Year != years[0].Year))
            return null;
        foreach (var (year, start) in years.Skip(1))
        {
            var before = paragraph.Text.AsSpan(0, start).TrimEnd();
            var after = paragraph.Text.AsSpan(start + 5).TrimStart('度').TrimStart();
            var isCompared = (before is [.., '与'] && (after.StartsWith("相比") || after.StartsWith("持平"))) || (before is [.., '比' or '较'] && (after.StartsWith("增加") || after.StartsWith("减少") || after.StartsWith("增长") || after.StartsWith("下降")));
            if (isCompared)
                return Finding(paragraph, start, year, $"{year} 年与 {year} 年自己相比", $"{year} is compared with itself");
        }

        return null;
    }

    private static Finding Finding(Paragraph paragraph, int start, int year, string chinese, string english)
    {
        var place = TextPlace.Of(paragraph, start, 5);
        return new("F07", Severity.Warning, new($"{chinese}：{place.Printed}", $"{english}: {place.Printed}"), null, year.ToString(CultureInfo.InvariantCulture), [place]);
    }

    private static List<(int Year, int Start)> Years(string text)
    {
        var years = new List<(int, int)>();
        for (var at = text.IndexOf('年', StringComparison.Ordinal); at >= 0; at = text.IndexOf('年', at + 1))
        {
            if (at >= 4 && text[at - 4] == '2' && text.AsSpan(at - 4, 4).IndexOfAnyExceptInRange('0', '9') < 0 && (at == 4 || !char.IsAsciiDigit(text[at - 5])))
                years.Add((int.Parse(text.AsSpan(at - 4, 4), CultureInfo.InvariantCulture), at - 4));
        }

        return years;
    }
}
