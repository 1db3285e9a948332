using System.Globalization;
using BudgetDomain.Cli.Tables;
using BudgetDomain.Variances;

namespace BudgetDomain.Cli.Ledgers;

/// <summary>A comparison as a report. Percentages have two decimals, halves rounded away from zero (四舍五入).</summary>
internal sealed class CompareReport(CompareOptions options, Comparison comparison)
{
    private const int Decimals = 2;
    private const MidpointRounding Rounding = MidpointRounding.AwayFromZero;

    private static readonly ReportColumn Code = new("code", new("编码", "code"), IsLabel: true);
    private static readonly ReportColumn Name = new("name", new("名称", "name"), IsLabel: true);

    private readonly VarianceTable _table = comparison.Table;

    private ReportColumn[] Amounts =>
    [
        new("base_wanyuan", comparison.IsCompletion ? new("预算数", "budget") : new("上年", "last")),
        new("current_wanyuan", comparison.IsCompletion ? new("决算数", "accounts") : new("本年", "this")),
        new("change_wanyuan", new("增减", "change")),
        comparison.IsCompletion ? new("completion_rate", new("完成率", "completion")) : new("growth_rate", new("增长率", "growth")),
    ];

    public TableReport Build()
    {
        var report = new TableReport
        {
            Title = comparison.IsCompletion
                ? new($"预算与决算 {options.Last} → {options.This}", $"budget {options.Last} and final accounts {options.This}")
                : new($"增减变动 {options.Last} → {options.This}", $"{options.Last} against {options.This}"),
        };
        AddFacts(report);
        AddRows(report);
        AddContributions(report);
        AddChanges(report);
        return report;
    }

    private static string? Year(int? year) => year?.ToString(CultureInfo.InvariantCulture);

    private static string WordOf(RowChange change) => change switch
    {
        RowChange.Renamed => "renamed",
        RowChange.Recoded => "recoded",
        RowChange.Appeared => "appeared",
        RowChange.Vanished => "vanished",
        _ => "continued",
    };

    private static string? Percent(AmountRatio? ratio) => ratio?.ToPercentage(Decimals, Rounding).ToString();

    private static string Label(VarianceRow row) => row.Code.Length == 0 ? row.Name : $"{row.Code} {row.Name}".TrimEnd();

    private void AddFacts(TableReport report)
    {
        report.Facts.Add(new("base_file", comparison.IsCompletion ? new("预算", "budget") : new("上年", "last"), options.Last));
        report.Facts.Add(new("current_file", comparison.IsCompletion ? new("决算", "accounts") : new("本年", "this"), options.This));
        report.Facts.Add(new("base_year", comparison.IsCompletion ? new("预算年度", "budget year") : new("上年年度", "last year"), Year(comparison.BaseYear), IsNumber: true));
        report.Facts.Add(new("current_year", comparison.IsCompletion ? new("决算年度", "accounts year") : new("本年年度", "this year"), Year(comparison.CurrentYear), IsNumber: true));
        report.Facts.Add(new("scope", new("范围", "scope"), comparison.Scope));
        if (_table.Total is not { Variance: var total })
            return;
        var (rate, named) = (RateOf(total), comparison.IsCompletion && total.CompletionRate is CompletionRate.Known);
        report.Facts.Add(new("change_wanyuan", new("合计（万元）", "total (万元)"), total.Change.ToString(), new(
            $"{total}，{(named ? "完成率 " : string.Empty)}{rate.Chinese}", $"{total}, {(named ? "completion " : string.Empty)}{rate.English}")));
        if (!total.ChangeReach.IsZero)
            report.Facts.Add(new("change_reach_wanyuan", new("增减误差", "reach"), total.ChangeReach.ToString(), new($"±{total.ChangeReach}（公开数四舍五入所致）", $"±{total.ChangeReach} (the printed figures are rounded)")));
    }

    private LocalizedText RateOf(Variance variance)
        => comparison.IsCompletion ? variance.CompletionRate.Describe(Decimals, Rounding) : variance.GrowthRate.Describe(Decimals, Rounding);

    private ReportCell[] AmountsOf(Variance variance) =>
    [
        variance.HasBase ? variance.Base : default(ReportCell),
        variance.HasCurrent ? variance.Current : default(ReportCell),
        variance.Change,
        RateOf(variance).In(options.Language),
    ];

    private void AddRows(TableReport report)
    {
        var table = new ReportTable("rows", new("全部科目", "All rows"),
        [
            Code, Name, new("row_change", new("变动", "status"), IsLabel: true), .. Amounts,
            new("base_share", comparison.IsCompletion ? new("预算占比", "share of budget") : new("上年占比", "share last")),
            new("current_share", comparison.IsCompletion ? new("决算占比", "share of accounts") : new("本年占比", "share this")), new("share_change_points", new("占比变化", "share change")),
        ])
        {
            Shown = 0,
        };
        foreach (var row in _table.Rows)
        {
            var share = _table.Total is { } total ? row.Variance.ShareOf(total.Variance) : default;
            table.Rows.Add(
            [
                row.Code, row.IsTotal ? Say("合计", "total") : row.Name, WordOf(row.Change), .. AmountsOf(row.Variance),
                Percent(share.Base), Percent(share.Current), share.ToPercentagePoints(Decimals, Rounding)?.ToString(),
            ]);
        }

        report.Tables.Add(table);
    }

    private void AddContributions(TableReport report)
    {
        if (_table.Total is not { } total)
            return;
        var contributions = _table.LeafContributionsTo(total);
        var table = new ReportTable("contributions", new(
                string.Create(CultureInfo.InvariantCulture, $"对合计增减贡献最大的 {Math.Min(options.Top, contributions.Rows.Length)} 项（万元）"),
                string.Create(CultureInfo.InvariantCulture, $"The {Math.Min(options.Top, contributions.Rows.Length)} largest contributions to the change of the total (万元)")),
            [Code, Name, .. Amounts, new("contribution_points", new("拉动百分点", "points")), new("share_of_change", new("贡献率", "of change"))]);
        foreach (var (row, contribution) in contributions.Rows.Take(options.Top))
            Add(table, row.Code, row.Name, contribution);
        var rest = contributions.Rows.Skip(options.Top).ToList();
        if (rest.Count > 0)
        {
            var others = new Variance(rest.Select(static row => row.Row.Variance.Base).Total(), rest.Select(static row => row.Row.Variance.Current).Total());
            Add(table, string.Empty, Say($"其余 {rest.Count} 项", $"{rest.Count} others"), others.ContributionTo(total.Variance));
        }

        if (!contributions.Residual.Part.Base.IsZero || !contributions.Residual.Part.Current.IsZero)
            Add(table, string.Empty, Say("未列明及尾差", "not listed, and rounding"), contributions.Residual);
        Add(table, string.Empty, Say("合计", "total"), total.Variance.ContributionTo(total.Variance));
        report.Tables.Add(table);
    }

    private void Add(ReportTable table, string code, string name, Contribution contribution)
        => table.Rows.Add([code, name, .. AmountsOf(contribution.Part), Percent(contribution.Points), Percent(contribution.ShareOfChange)]);

    private void AddChanges(TableReport report)
    {
        List("新增", "appeared", _table.Appeared.Select(Label));
        List("取消", "vanished", _table.Vanished.Select(Label));
        List("更名", "renamed", _table.Renamed.Select(static row => $"{row.Code} {row.Base!.Name} → {row.Current!.Name}".TrimStart()));
        List("编码调整", "recoded", _table.Recoded.Select(static row => $"{row.Base!.Code} → {row.Current!.Code} {row.Name}"));

        void List(string chinese, string english, IEnumerable<string> labels)
        {
            var all = labels.ToList();
            if (all.Count > 0)
                report.Notes.Add(new($"{chinese} {all.Count} 项：{string.Join('；', all)}", $"{all.Count} {english}: {string.Join("; ", all)}"));
        }
    }

    private string Say(FormattableString chinese, FormattableString english)
        => (options.Language == MessageLanguage.English ? english : chinese).ToString(CultureInfo.InvariantCulture);

    private string Say(string chinese, string english) => options.Language == MessageLanguage.English ? english : chinese;
}
