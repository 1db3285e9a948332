using System.Globalization;
using BudgetDomain.Disclosure;
using BudgetDomain.Narrative;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports;

/// <summary>The words of reports in both languages.</summary>
internal sealed class ReportWords(MessageLanguage language)
{
    private bool English => language == MessageLanguage.English;

    public string Form => Say("公开格式", "form");

    public string Unit => Say("单位", "unit");

    public string Year => Say("年度", "year");

    public string Verdict => Say("结论", "verdict");

    public string Found => Say("问题", "findings");

    public string Unknown => Say("未识别", "not recognised");

    public string Colon => Say("：", ": ");

    public string[] TableHeaders => English
        ? ["no.", "rows", "figures", "line", "title"]
        : ["表号", "行数", "数字", "起始行", "表名"];

    public string Confidence(int percent) => Say(Text($"，把握 {percent}%"), Text($", {percent}% sure"));

    public string RunnerUp(string name) => Say($"；相近：{name}", $"; close to it: {name}");

    public string NoFindings => Say("没有发现问题。", "Nothing was found.");

    public string NothingUnrecognised => Say("全部内容均已识别。", "Everything was recognised.");

    public string TablesHeading(int count) => Say(Text($"识别的表格：{count} 张"), Text($"Tables found: {count}"));

    public string IdentitiesHeading(CheckCounts counts) => Say(
        Text($"勾稽关系：{counts.Identities} 条（数字 {counts.Figures} 个，文字说明 {counts.Claims} 处）"),
        Text($"Identities: {counts.Identities} (from {counts.Figures} figures and {counts.Claims} statements)"));

    public string UnrecognisedHeading(int count) => Say(
        Text($"未识别的内容：{count} 处（未参加核对）"),
        Text($"Not recognised: {count} (not checked)"));

    public string ClaimsHeading(int count) => Say(Text($"文字说明：{count} 处"), Text($"Statements: {count}"));

    public string ClaimWord(ClaimKind kind) => kind switch
    {
        ClaimKind.Amount => Say("金额", "amount"),
        ClaimKind.Sum => Say("合计", "sum"),
        ClaimKind.Share => Say("占比", "share"),
        ClaimKind.Change => Say("增减", "change"),
        ClaimKind.Completion => Say("完成率", "completion"),
        ClaimKind.Comparison => Say("比较", "comparison"),
        ClaimKind.Count => Say("个数", "count"),
        ClaimKind.List => Say("列举", "list"),
        _ => Say("没有", "absence"),
    };

    public string VerdictWord(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Exact => Say("完全一致", "exact"),
        ClaimVerdict.Rounded => Say("四舍五入可解释", "by rounding"),
        ClaimVerdict.Adjusted => Say("截尾或轧差可解释", "by adjustment"),
        ClaimVerdict.Contradicted => Say("不符", "contradicted"),
        _ => Say("未能核对", "could not be checked"),
    };

    public string Grade(Grade grade) => grade switch
    {
        Reconciliation.Grade.Exact => Say("完全一致", "exact"),
        Reconciliation.Grade.Rounded => Say("四舍五入可解释", "by rounding"),
        Reconciliation.Grade.Adjusted => Say("截尾或轧差可解释", "by adjustment"),
        _ => Say("互相矛盾", "contradicted"),
    };

    /// <summary>What the tables say; nothing of the errors elsewhere.</summary>
    public string TablesVerdict(CheckReport report)
    {
        if (report.Counts.Tables == 0)
            return Say("没有识别出预算表，无法核对", "no budget table was recognised, so nothing could be checked");
        if (report.Counts.Figures == 0)
            return Say("表中没有数字，无从核对", "the tables hold no figures, so there is nothing to check");

        // Without exact amounts that prove it, no more is said than what is known.
        var isProved = report.Consistency == ConsistencyState.Consistent;
        return report.Verdict switch
        {
            Reconciliation.Grade.Exact when isProved => Say("勾稽相符（数字完全一致）", "the figures agree (exactly)"),
            Reconciliation.Grade.Rounded when isProved => Say("勾稽相符（四舍五入差异可解释）", "the figures agree (rounding explains the differences)"),
            Reconciliation.Grade.Adjusted when isProved => Say("勾稽基本相符（尾差须以截尾或轧差解释）", "the figures agree but for last digits (truncation or plugs explain them)"),
            Reconciliation.Grade.Exact => Say("未发现矛盾（数字完全一致）", "no contradiction found (the figures as printed)"),
            Reconciliation.Grade.Rounded => Say("未发现矛盾（四舍五入差异可解释）", "no contradiction found (rounding may explain the differences)"),
            Reconciliation.Grade.Adjusted => Say("未发现矛盾（尾差须以截尾或轧差解释）", "no contradiction found (truncation or plugs may explain the last digits)"),
            _ => Say("勾稽不符（有数字互相矛盾）", "the figures do not agree (some contradict each other)"),
        };
    }

    /// <summary>The headline: what the tables say, and where else there are errors.</summary>
    public string VerdictOf(CheckReport report)
    {
        var elsewhere = new ErrorsElsewhere(report);
        return WithTables(report, elsewhere) + string.Concat(
            OfPart(elsewhere.Text, "文字", "in the text"), OfPart(elsewhere.Plans, "绩效目标表", "in the performance plans"), OfPart(elsewhere.Others, "其他方面", "elsewhere"));
    }

    /// <summary>The headline without numbers, under which documents of an index stand together.</summary>
    public string GroupOf(CheckReport report)
    {
        var elsewhere = new ErrorsElsewhere(report);
        return WithTables(report, elsewhere) + (elsewhere.Any ? Say("，勾稽以外有错误", "; errors of other kinds") : string.Empty);
    }

    /// <summary>A severity as a label of one finding.</summary>
    public string SeverityOf(Severity severity) => severity switch
    {
        Rules.Severity.Error => Say("错误", "error"),
        Rules.Severity.Warning => Say("警告", "warning"),
        _ => Say("提示", "note"),
    };

    public string Severity(Severity severity) => severity switch
    {
        Rules.Severity.Error => Say("错误", "Errors"),
        Rules.Severity.Warning => Say("警告", "Warnings"),
        _ => Say("提示", "Notes"),
    };

    public string SeverityHeading(Severity severity, int count)
        => Severity(severity) + Say(Text($"：{count} 项"), Text($": {count}"));

    public string FoundSummary(int errors, int warnings, int notes) => Say(
        Text($"错误 {errors} 项，警告 {warnings} 项，提示 {notes} 项"),
        $"{Count(errors, "error")}, {Count(warnings, "warning")}, {Count(notes, "note")}");

    public string Hidden(int count) => Say(
        Text($"另有 {count} 项较轻的问题没有显示（--severity info 全部显示）。"),
        Text($"{Count(count, "lesser finding")} not shown (--severity info shows all)."));

    public string PrintedAndExpected(string? printed, string? expected, Rules.Severity severity)
    {
        // What rounding explains is right as it is; only the other amount is named.
        var actual = printed is null ? null : Say("印为 ", "printed ") + Shown(printed);
        var right = expected is null ? null : (severity == Rules.Severity.Info ? Say("推算为 ", "computed ") : Say("应为 ", "expected ")) + Shown(expected);
        return string.Join(Say("，", ", "), new[] { actual, right }.Where(part => part is not null));
    }

    public string PlaceOf(Place place)
    {
        var where = place.Reference.Length > 0 ? InSheet(place.Reference) : place.Page > 0
            ? Say(Text($"第{place.Page}页第{place.Line}行"), Text($"page {place.Page}, line {place.Line}"))
            : Say(Text($"第{place.Line}行"), Text($"line {place.Line}"));
        var path = string.Join(" › ", new[] { place.Table, place.Row, place.Column }.Where(part => part.Length > 0));
        return path.Length == 0
            ? where + Colon + Shown(place.Printed)
            : where + Say("　", ", ") + path + Colon + Shown(place.Printed);
    }

    public string CandidatesHeading(FindingExplanation explanation) => explanation.IsUnique
        ? Say("有误的数：", "the wrong figure:")
        : Say("可能有误的数：", "figures that may be wrong:");

    public string CandidateOf(FindingCandidate candidate)
    {
        var range = (candidate.Least, candidate.Most) switch
        {
            (null, null) => string.Empty,
            (null, { } most) => Say("，应不大于 ", ", should be at most ") + most,
            ({ } least, null) => Say("，应不小于 ", ", should be at least ") + least,
            var (least, most) when least == most => Say("，应为 ", ", should be ") + least,
            var (least, most) => Say("，应在 ", ", should be from ") + least + Say(" 至 ", " to ") + most + Say(" 之间", ""),
        };
        var slip = candidate.Hypothesis is { } hypothesis ? Say("；", "; ") + hypothesis.In(language) : string.Empty;
        return PlaceOf(candidate.Place) + range + slip;
    }

    public string InSheet(string reference) => Say("工作表 ", "sheet ") + reference;

    public string Line(int line) => Say(Text($"第{line}行"), Text($"line {line}"));

    public string Empty(string title) => title + Say("（无数据）", " (no data)");

    public string RunSummary(int files, int errors, int unreadable) => Say(
        Text($"共 {files} 个文件：无错误 {files - errors - unreadable} 个，有错误 {errors} 个，无法读取 {unreadable} 个。"),
        Text($"{files} files: {files - errors - unreadable} without errors, {errors} with errors, {unreadable} unreadable."));

    private string WithTables(CheckReport report, ErrorsElsewhere elsewhere)
        => (elsewhere.Any && report.Counts is { Tables: > 0, Figures: > 0 } ? Say("表格", "in the tables ") : string.Empty) + TablesVerdict(report);

    private string OfPart(int errors, string chinese, string english)
        => errors == 0 ? string.Empty : Say(Text($"，{chinese}有 {errors} 处错误"), $"; {Count(errors, "error")} {english}");

    private string Shown(string text) => text.Length == 0 ? Say("（空白）", "(blank)") : text;

    private string Say(string chinese, string english) => English ? english : chinese;

    private static string Count(int count, string word) => Text($"{count} {word}") + (count == 1 ? "" : "s");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
