using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Narrative;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using BudgetDomain.Subjects;
using BudgetDomain.Typed;
using Xunit;

namespace BudgetDomain.Documents.Tests.Typed;

public sealed class UnitDisclosureTests
{
    private static readonly UnitDisclosure Sample = UnitDisclosure.Create(Disclosures.Sample);

    [Fact]
    public void Sample_IsOfItsUnitYearAndForm()
    {
        Assert.Equal("晋城市人民政府办公室", Sample.UnitName);
        Assert.Equal(FiscalYear.FromYear(2025), Sample.Year);
        Assert.Equal("shanxi-unit-2025", Sample.Form.Id);
        Assert.Equal(Grade.Rounded, Sample.Grade);
    }

    [Fact]
    public void Expenditure_BySubject_IsAsPrinted()
    {
        var row = Sample.Expenditure[FunctionalCode.Parse("2010301")];
        Assert.Equal(("2010301", "行政运行"), (row.Code, row.Name));
        Assert.Equal((Wan(1315.25m), Wan(1315.25m), WanYuan.Zero), (row.Total, row.Basic, row.Project));
        Assert.Equal((Wan(2636.07m), Wan(1869.37m), Wan(766.70m)), (Sample.Expenditure.Total, Sample.Expenditure.Basic, Sample.Expenditure.Project));
        Assert.Equal(21, Sample.Expenditure.Rows.Length);
        Assert.Equal(FunctionalCode.Parse("201"), Sample.Expenditure.Keys[0]);
    }

    [Fact]
    public void Revenue_BySubject_HasItsFunds()
    {
        var row = Sample.Revenue[FunctionalCode.Parse("20805")];
        Assert.Equal((Wan(305.75m), Wan(305.75m), WanYuan.Zero), (row.Total, row.General, row.GovernmentFund));
        Assert.Equal((Wan(2636.07m), WanYuan.Zero, WanYuan.Zero), (Sample.Revenue.Total, Sample.Revenue.CarriedOver, Sample.Revenue.UnitFunds));
    }

    [Fact]
    public void Balances_HaveBothSides()
    {
        var balance = Sample.RevenueAndExpenditure;
        Assert.Equal(Wan(2636.07m), balance.Revenue[FundSource.General].Total);
        Assert.Equal(WanYuan.Zero, balance.Revenue[FundSource.UnitFunds].Total);
        Assert.Equal((Wan(2636.07m), Wan(2636.07m)), (balance.Revenue.Total, balance.GrandTotal));
        Assert.Equal((WanYuan.Zero, WanYuan.Zero), (balance.CarriedOver, balance.CarriedForward));
        Assert.Equal((Wan(145.90m), WanYuan.Zero), (balance.Expenditure[FunctionalCode.Parse("221")].CurrentYear, balance.Expenditure[FunctionalCode.Parse("221")].CarriedOver));
        Assert.Equal(Wan(2636.07m), balance.Expenditure.CurrentYear);
        Assert.Equal(Wan(102.47m), Sample.Appropriation.Expenditure[FunctionalCode.Parse("210")].General);
        Assert.Equal(Wan(2636.07m), Sample.Appropriation.GrandTotal);
    }

    [Fact]
    public void GeneralBasic_ByDepartmentCode_AddsItsGovernmentCodes()
    {
        Assert.Equal(Wan(336.67m + 78.94m), Sample.GeneralBasic[DepartmentEconomicCode.Parse("30101")].Personnel);
        Assert.Equal(Wan(245.19m), Sample.GeneralBasic[DepartmentEconomicCode.Parse("302")].Public);
        Assert.Equal((Wan(1624.18m), Wan(245.19m)), (Sample.GeneralBasic.Personnel, Sample.GeneralBasic.Public));
    }

    [Fact]
    public void Narrative_HasItsParagraphsInTheirChapters_WithTheClaimsOfTheCheck()
    {
        var narrative = Sample.Narrative;
        Assert.Equal(Disclosures.Checker.Check(Disclosures.Sample).Claims, narrative.Claims.AsEnumerable());
        Assert.Empty(narrative.Unresolved);
        var procurement = Assert.Single(narrative.Under("政府采购"), static p => !p.Claims.IsEmpty);
        var total = procurement.Claims.First(static c => c.Kind == ClaimKind.Sum);
        Assert.Equal(("87.32万元", ClaimVerdict.Exact), (total.Printed, total.Verdict));
        Assert.Contains("87.32", procurement.Text, StringComparison.Ordinal);
        Assert.All(narrative.Paragraphs, static p => Assert.All(p.Claims, c => Assert.True(c.Line >= p.Line)));
    }

    [Fact]
    public void Narrative_ThatTheTablesContradict_IsThereWithItsVerdict()
    {
        var text = Disclosures.ExpenditureTable("合计\t\t10.00\t10.00\t0.00", "2010301\t行政运行\t10.00\t10.00\t0.00") + "\n## 二、支出说明\n\n2025年预算支出总计10.00万元，其中：基本支出9.00万元。\n";
        var narrative = UnitDisclosure.Create(Disclosures.Recognise(text)).Narrative;
        Assert.Contains(narrative.Claims, static c => c is { Printed: "9.00万元", Verdict: ClaimVerdict.Contradicted });
        Assert.Equal(["支出说明"], narrative.Paragraphs.Select(static p => string.Join('›', p.Chapters)));
    }

    [Fact]
    public void EmptyTables_ArePrintedAndZero()
    {
        Assert.True(Sample.GovernmentFund is { IsPrinted: true, IsEmpty: true });
        Assert.Equal((WanYuan.Zero, WanYuan.Zero), (Sample.GovernmentFund.Total, Sample.StateCapital.Basic));
        Assert.Equal((WanYuan.Zero, WanYuan.Zero), (Sample.GovernmentFundRevenue.Total, Sample.StateCapitalRevenue.Total));
        Assert.Equal((WanYuan.Zero, WanYuan.Zero, WanYuan.Zero), (Sample.ThreePublic.Total, Sample.ThreePublic.Running, Sample.ThreePublic[ThreePublicItem.Abroad].General));
        Assert.True(Sample.ProjectsCarriedOver.IsEmpty);
    }

    [Fact]
    public void AgencyOperatingAndProjects_AreFoundByName()
    {
        Assert.Equal((Wan(245.19m), Wan(245.19m)), (Sample.AgencyOperating.Total, Sample.AgencyOperating["晋城市人民政府办公室"].General));
        Assert.Equal(["人才工作专项经费", "企业上市挂牌及融资奖励", "市委市政府督查办专项工作经费", "市政府办专项工作经费"], Sample.Projects.Keys.AsEnumerable());
        Assert.Equal(Wan(533.50m), Sample.Projects["企业上市挂牌 及融资奖励"].General);
        Assert.Equal(Wan(766.70m), Sample.Projects.Total);
    }

    [Fact]
    public void RowNotPrinted_IsNotZero()
    {
        var code = FunctionalCode.Parse("2130101");
        Assert.False(Sample.Expenditure.TryGet(code, out _));
        Assert.Equal("表3 2025年预算支出总表没有印出“2130101”一行", Assert.Throws<KeyNotFoundException>(() => Sample.Expenditure[code]).Message);
        Assert.False(Sample.Projects.TryGet("没有的项目", out _));
    }

    [Fact]
    public void ColumnNotPrinted_IsNotZero()
    {
        var row = Sample.Expenditure[FunctionalCode.Parse("201")];
        Assert.False(row.TryGet(FundSource.General, out _));
        Assert.Equal("表3 2025年预算支出总表“一般公共服务支出”没有印出“一般公共预算”", Assert.Throws<KeyNotFoundException>(() => row.General).Message);
        Assert.Equal("表3 2025年预算支出总表没有印出“上年结转”", Assert.Throws<KeyNotFoundException>(() => Sample.Expenditure.CarriedOver).Message);
    }

    [Fact]
    public void TableNotInTheDocument_IsEmptyAndSaysSo()
    {
        var disclosure = UnitDisclosure.Create(Disclosures.Recognise(Disclosures.ExpenditureTable("合计\t\t3.00\t1.00\t2.00", "201\t一般公共服务支出\t3.00\t1.00\t2.00")));
        Assert.True(disclosure.General is { IsPrinted: false, IsEmpty: true });
        Assert.False(disclosure.General.TryGetTotal(out _));
        Assert.False(disclosure.RevenueAndExpenditure.IsPrinted || disclosure.ThreePublic.IsPrinted);
        Assert.False(disclosure.ThreePublic.TryGet(ThreePublicItem.Abroad, out _));
        Assert.Equal("本公开文件没有《一般公共预算支出表》", Assert.Throws<KeyNotFoundException>(() => disclosure.General.Total).Message);
        Assert.Equal("本公开文件没有《一般公共预算支出表》，找不到“201”", Assert.Throws<KeyNotFoundException>(() => disclosure.General[FunctionalCode.Parse("201")]).Message);
        Assert.Equal("本公开文件没有《收支总表》", Assert.Throws<KeyNotFoundException>(() => disclosure.RevenueAndExpenditure.GrandTotal).Message);
    }

    [Fact]
    public void TotalNotPrinted_IsTheSumOfTheTopmostRows()
    {
        var text = Disclosures.ExpenditureTable("201\t一般公共服务支出\t3.00\t1.00\t2.00", "20103\t政府办公厅（室）及相关机构事务\t3.00\t1.00\t2.00", "205\t教育支出\t4.00\t4.00\t");
        Assert.Equal(Wan(7m), UnitDisclosure.Create(Disclosures.Recognise(text)).Expenditure.Total);

        // A row that is not understood may hold anything.
        var unknown = UnitDisclosure.Create(Disclosures.Recognise(text + "不明科目\t\t9.00\t9.00\t\n"));
        Assert.False(unknown.Expenditure.TryGetTotal(out _));
        Assert.Equal(Wan(4m), unknown.Expenditure[FunctionalCode.Parse("205")].Total);
        Assert.Single(unknown.Document.NotUnderstood);
    }

    [Fact]
    public void Contradictions_AreThrownAllTogether()
    {
        var document = Disclosures.Recognise(
            Disclosures.ExpenditureTable("合计\t\t9.50\t6.00\t3.00", "201\t一般公共服务支出\t4.00\t1.00\t3.00", "205\t教育支出\t5.00\t5.00\t")
            + Disclosures.ExpenditureTable("合计\t\t0.90\t0.30\t0.30", "201\t一般公共服务支出\t0.40\t0.10\t0.30", "205\t教育支出\t0.20\t0.20\t")
                .Replace("预算支出总表", "政府性基金预算支出表", StringComparison.Ordinal));
        Assert.False(UnitDisclosure.TryCreate(document, out var none, out var findings));
        Assert.Null(none);
        Assert.Equal(2, findings.Length);
        Assert.All(findings, f => Assert.Equal(Severity.Error, f.Severity));
        var thrown = Assert.Throws<DisclosureContradictionException>(() => UnitDisclosure.Create(document));
        Assert.Equal(findings.Select(f => f.Message.Chinese), thrown.Findings.Select(f => f.Message.Chinese));
        Assert.StartsWith("公开文件的数据不能成立，共 2 处：\nA02 第 ", thrown.Message, StringComparison.Ordinal);
        Assert.All(findings, f => Assert.Contains(f.Message.Chinese, thrown.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("3.00", Grade.Exact, 0)]
    [InlineData("3.01", Grade.Exact, 1)]
    [InlineData("3.01", Grade.Rounded, 0)]
    [InlineData("3.02", Grade.Rounded, 1)]
    [InlineData("3.02", Grade.Adjusted, 0)]
    [InlineData("3.50", Grade.Adjusted, 1)]
    public void WorstAccepted_DecidesWhatIsRefused(string total, Grade worst, int refusals)
    {
        var document = Disclosures.Recognise(Disclosures.ExpenditureTable($"201\t一般公共服务支出\t{total}\t1.00\t2.00"));
        Assert.Equal(refusals == 0, UnitDisclosure.TryCreate(document, out _, out var findings, worst));
        Assert.Equal(refusals, findings.Length);
    }

    [Fact]
    public void UnreadableFigure_RefusesTheDocument()
    {
        var document = Disclosures.Recognise(Disclosures.ExpenditureTable("201\t一般公共服务支出\t12..5\t1.00\t2.00"));
        Assert.False(UnitDisclosure.TryCreate(document, out _, out var findings));
        Assert.Equal("F01", Assert.Single(findings).Rule);
    }

    [Fact]
    public void DocumentWithoutForm_IsRefused()
        => Assert.Equal("C01", Assert.Single(Assert.Throws<DisclosureContradictionException>(() => UnitDisclosure.Create(Read.Text("没有表格"))).Findings).Rule);

    [Fact]
    public void SecondPart_IsADisclosureOfItsOwn()
    {
        var document = Disclosures.Recognise(
            Disclosures.ExpenditureTable("201\t一般公共服务支出\t3.00\t1.00\t2.00") + "\n正文。\n\n" + Disclosures.ExpenditureTable("201\t一般公共服务支出\t9.00\t1.00\t2.00"));
        Assert.Equal(Wan(3m), UnitDisclosure.Create(document).Expenditure.Total);
        Assert.False(UnitDisclosure.TryCreate(document, out _, out _, part: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => UnitDisclosure.Create(document, part: 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => UnitDisclosure.Create(document, Grade.Contradicted));
    }

    [SkippableFact]
    public void Shanghai_NineTables_AreReadByTheSameNames()
    {
        var disclosure = UnitDisclosure.Create(DisclosureReader.Default.ReadFile(Originals.PathOf("shanghai-finance-2025-unit-budget.md")));
        Assert.Equal("shanghai-budget", disclosure.Form.Id);
        Assert.Equal(WanYuan.FromYuan(171_915_169), disclosure.RevenueAndExpenditure.GrandTotal);
        Assert.Equal(WanYuan.FromYuan(102_464_260), disclosure.RevenueAndExpenditure.Expenditure.Personnel);
        Assert.Equal(WanYuan.FromYuan(171_915_169), disclosure.Expenditure.Total);
        Assert.Equal(disclosure.Expenditure.Basic, disclosure.RevenueAndExpenditure.Expenditure.Personnel + disclosure.RevenueAndExpenditure.Expenditure.Public);
        Assert.False(disclosure.Projects.IsPrinted);
        Assert.True(disclosure.AgencyOperating.IsPrinted);
        Assert.True(disclosure.AgencyOperating.Total > WanYuan.Zero);
        Assert.Equal(disclosure.ThreePublic.Total, disclosure.ThreePublic.Abroad + disclosure.ThreePublic.Reception + disclosure.ThreePublic.Vehicles);
    }

    [Fact]
    public void FinalAccounts_PersonnelAndPublicSideBySide_AreOneTable()
    {
        var disclosure = UnitDisclosure.Create(Disclosures.Recognise(
            "## 2024年一般公共预算财政拨款基本支出决算表\n\n单位：万元\n\n科目编码\t科目名称\t决算数\t科目编码\t科目名称\t决算数\n301\t工资福利支出\t5.00\t302\t商品和服务支出\t3.00\n"));
        Assert.Equal("final-accounts", disclosure.Form.Id);
        Assert.Equal((Wan(5m), Wan(3m), Wan(8m)), (disclosure.GeneralBasic.Personnel, disclosure.GeneralBasic.Public, disclosure.GeneralBasic.Total));
        Assert.Equal(Wan(3m), disclosure.GeneralBasic[DepartmentEconomicCode.Parse("302")].Public);
        Assert.False(disclosure.GeneralBasic[DepartmentEconomicCode.Parse("302")].TryGet(ExpenditureKind.Personnel, out _));
    }

    private static WanYuan Wan(decimal amount) => WanYuan.FromWanYuan(amount);
}
