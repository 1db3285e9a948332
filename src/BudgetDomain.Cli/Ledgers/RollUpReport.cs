using System.Collections.Immutable;
using System.Globalization;
using BudgetDomain.Cli.Tables;
using BudgetDomain.Cube;
using BudgetDomain.Documents.LedgerLines;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;

namespace BudgetDomain.Cli.Ledgers;

/// <summary>The sums of a ledger as a table: subjects, units, departments or funds × 合计, 基本支出, 项目支出 and what else there is.</summary>
internal static class RollUpReport
{
    private static readonly (ExpenditureKind Kind, string Key, LocalizedText Header, bool Always)[] Kinds =
    [
        (ExpenditureKind.All, "total_wanyuan", new("合计", "total"), true),
        (ExpenditureKind.Basic, "basic_wanyuan", new("基本支出", "basic"), true),
        (ExpenditureKind.Project, "project_wanyuan", new("项目支出", "project"), true),
        (ExpenditureKind.BusinessOperation, "business_wanyuan", new("经营支出", "business"), false),
        (ExpenditureKind.RemittedToSuperior, "remitted_wanyuan", new("上缴上级", "remitted"), false),
        (ExpenditureKind.SubsidyToSubordinates, "subsidy_wanyuan", new("补助下级", "subsidy"), false),
    ];

    private static readonly ReportColumn Code = new("code", new("编码", "code"), IsLabel: true);
    private static readonly ReportColumn Name = new("name", new("名称", "name"), IsLabel: true);

    public static TableReport Of(RollUpOptions options, LedgerReadResult read, CancellationToken cancellationToken)
    {
        var ledger = read.Ledger;
        var all = ledger.RollUpAll(options.Jobs, null, cancellationToken);
        var kinds = Kinds.Where(kind => kind.Always || all.HasLines(default(Slice).With(kind.Kind))).ToImmutableArray();
        Slice[] columns = [.. kinds.Select(static kind => default(Slice).With(kind.Kind))];
        var amounts = kinds.Select(static kind => new ReportColumn(kind.Key, kind.Header));
        var isGrouped = options.By is RollUpRows.Unit or RollUpRows.Department;
        ReportColumn[] labels = isGrouped && options.Level != SubjectLevel.None
            ? [new("unit_code", new("单位编码", "unit"), IsLabel: true), new("unit_name", new("单位名称", "unit name"), IsLabel: true), Code, Name]
            : [Code, Name];
        var report = new TableReport { Title = new($"预算汇总 {options.Path}", $"Roll-up of {options.Path}") };
        AddFacts(report, options, read, all);
        var table = new ReportTable("rows", TitleOf(options.By), [.. labels, .. amounts]);
        report.Tables.Add(table);
        if (isGrouped)
            AddGroups(table, options, ledger, columns, cancellationToken);
        else
            AddRows(table, options, ledger, all, columns);
        foreach (var warning in read.Warnings)
        {
            report.Notes.Add(new(
                string.Create(CultureInfo.InvariantCulture, $"提醒：{warning.Message.Chinese}（{warning.LineCount} 行）"),
                string.Create(CultureInfo.InvariantCulture, $"warning: {warning.Message.English} ({warning.LineCount} lines)")));
        }

        if (read.IgnoredColumns.Length > 0)
            report.Notes.Add(new($"未使用的列：{string.Join('、', read.IgnoredColumns)}", $"columns passed over: {string.Join(", ", read.IgnoredColumns)}"));
        return report;
    }

    private static LocalizedText TitleOf(RollUpRows by) => by switch
    {
        RollUpRows.Unit => new("分单位（万元）", "By unit (万元)"),
        RollUpRows.Department => new("分部门（万元）", "By department (万元)"),
        RollUpRows.Fund => new("分资金来源（万元）", "By fund (万元)"),
        _ => new("分功能科目（万元）", "By functional subject (万元)"),
    };

    private static void AddFacts(TableReport report, RollUpOptions options, LedgerReadResult read, RollUp all)
    {
        string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
        report.Facts.Add(new("file", new("文件", "file"), options.Path));
        report.Facts.Add(new("year", new("年度", "year"), read.Ledger.Year.IsDefault ? null : read.Ledger.Year.ToString(), IsNumber: true));
        report.Facts.Add(new("units", new("单位", "units"), Number(read.Ledger.Units.Length), IsNumber: true));
        report.Facts.Add(new("lines", new("明细", "lines"), Number(read.LineCount), new(
            string.Create(CultureInfo.InvariantCulture, $"{read.LineCount} 行 = 采用 {read.KeptCount} 行 + 退回 {read.RejectedCount} 行"),
            string.Create(CultureInfo.InvariantCulture, $"{read.LineCount} = {read.KeptCount} kept + {read.RejectedCount} rejected")), IsNumber: true));
        report.Facts.Add(new("kept", new("采用", "kept"), Number(read.KeptCount), IsNumber: true, ForProgramsOnly: true));
        report.Facts.Add(new("rejected", new("退回", "rejected"), Number(read.RejectedCount), IsNumber: true, ForProgramsOnly: true));
        report.Facts.Add(new("total_wanyuan", new("合计（万元）", "total (万元)"), all.Total.ToString()));
    }

    private static void AddRows(ReportTable table, RollUpOptions options, BudgetLedger ledger, RollUp all, Slice[] columns)
    {
        var plan = options.By == RollUpRows.Fund
            ? RollUpPlan.Create(RollUpAxis.Fund, columns)
            : RollUpPlan.Create(RollUpAxis.Function, options.Level == SubjectLevel.None ? SubjectLevel.Item : options.Level, columns);
        AddSums(table, [], all.ToTable(plan), ledger.Year, options.Language);
    }

    private static void AddGroups(ReportTable table, RollUpOptions options, BudgetLedger ledger, Slice[] columns, CancellationToken cancellationToken)
    {
        var groups = options.By == RollUpRows.Unit
            ? ledger.RollUpByUnit(options.Jobs, null, cancellationToken)
            : ledger.RollUpByDepartment(options.Jobs, null, cancellationToken);
        var plan = RollUpPlan.Create(RollUpAxis.Function, options.Level, columns);
        var names = ledger.Units.ToDictionary(static unit => unit.Code, static unit => unit.Name);
        if (options.Level == SubjectLevel.None)
            table.Rows.Add([string.Empty, Total(options.Language), .. columns.Select(column => (ReportCell)groups.Total().Amount(column))]);
        foreach (var index in Enumerable.Range(0, groups.Groups.Length).OrderBy(index => groups.Groups[index]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var code = groups.Groups[index];
            ReportCell[] label = [code.ToString(), names.GetValueOrDefault(code, string.Empty)];
            if (options.Level == SubjectLevel.None)
                table.Rows.Add([.. label, .. columns.Select(column => (ReportCell)groups.At(index).Amount(column))]);
            else
                AddSums(table, label, groups.At(index).ToTable(plan), ledger.Year, options.Language);
        }
    }

    private static void AddSums(ReportTable table, ReportCell[] label, RollUpTable sums, FiscalYear year, MessageLanguage language)
    {
        for (var row = 0; row < sums.RowCount; row++)
        {
            var slice = sums.Rows[row];
            var (code, name) = sums.Plan.Axis == RollUpAxis.Fund ? (string.Empty, FundName(slice.Fund, language)) : Subject(slice.Function, year, language);
            table.Rows.Add([.. label, code, name, .. Enumerable.Range(0, sums.Columns.Length).Select(column => (ReportCell)sums[row, column])]);
        }
    }

    private static (string Code, string Name) Subject(FunctionalCode code, FiscalYear year, MessageLanguage language)
    {
        if (code.IsDefault)
            return (string.Empty, Total(language));
        int? known = year.IsDefault ? null : year.Year;
        var subjects = SubjectCatalogue.Default.Functional;
        var subject = subjects.Find(code, known) ?? subjects.Find(code);
        return (code.ToString(), subject is null ? string.Empty : known is { } y ? subject.NameIn(y) : subject.Name);
    }

    private static string FundName(FundSource fund, MessageLanguage language)
        => fund == FundSource.All ? Total(language)
            : language == MessageLanguage.English ? fund.ToString()
            : default(Slice).With(Side.Expenditure).With(fund).ToString()["支出·".Length..];

    private static string Total(MessageLanguage language) => language == MessageLanguage.English ? "total" : "合计";
}
