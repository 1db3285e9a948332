using BudgetDomain.Disclosure;
using BudgetDomain.Subjects;
using BudgetDomain.Variances;
using Xunit;

namespace BudgetDomain.Tests.Variances;

public class VarianceTableTests
{
    private static readonly VarianceOptions Options = new() { Axis = RowAxis.Function, BaseYear = 2018, CurrentYear = 2025 };

    [Fact]
    public void OneCodeWithTwoNames_IsRenamed()
    {
        var row = Single([Row("207", "文化体育与传媒支出", 10)], [Row("207", "文化旅游体育与传媒支出", 12)]);
        Assert.Equal((RowChange.Renamed, 2m), (row.Change, row.Variance.Change.Amount));
        Assert.Equal("20.0%", row.Variance.GrowthRate.Describe(1, MidpointRounding.ToEven).Chinese);
    }

    [Fact]
    public void NamesWithoutCodes_AreMatchedByTheFormerNamesOfTheCatalogue()
    {
        var row = Single([Row("", "文化体育与传媒支出", 10)], [Row("", "文化旅游体育与传媒支出", 12)]);
        Assert.Equal((RowChange.Renamed, true, true), (row.Change, row.Variance.HasBase, row.Variance.HasCurrent));
    }

    [Fact]
    public void AFormerName_IsMatchedToACode()
        => Assert.Equal(RowChange.Renamed, Single([Row("", "医疗卫生与计划生育支出", 10)], [Row("210", "卫生健康支出", 12)]).Change);

    [Theory]
    [InlineData("210", "卫生健康支出", "", "卫生健康支出", "210", "卫生健康支出")]
    [InlineData("210", "卫生健康支出", "210", "", "210", "卫生健康支出")]
    [InlineData("", "卫生健康支出", "210", "卫生健康支出", "210", "卫生健康支出")]
    [InlineData("210", "医疗卫生与计划生育支出", "210", "卫生健康支出", "210", "卫生健康支出")]
    public void ARow_HasCodeAndNameOfTheCurrentYear_OrWhatTheBaseYearHasOfThem(string baseCode, string baseName, string code, string name, string shownCode, string shownName)
    {
        var row = Single([Row(baseCode, baseName, 10)], [Row(code, name, 12)]);
        Assert.Equal((shownCode, shownName), (row.Code, row.Name));
    }

    [Fact]
    public void TheSameRowsWithoutTheCatalogue_AppearAndVanish()
        => Assert.Equal(
            [RowChange.Appeared, RowChange.Vanished],
            VarianceTable.Compare([Row("", "文化体育与传媒支出", 10)], [Row("", "文化旅游体育与传媒支出", 12)]).Rows.Select(row => row.Change).Order());

    [Fact]
    public void ACodeThatWentAndAnotherThatCame_UnderOneName_IsRecoded()
    {
        var withdrawn = SubjectCatalogue.Default.Functional.Subjects.First(subject => subject.LastYear is < 2024 && subject.Level == SubjectLevel.Item);
        var year = withdrawn.LastYear!.Value;
        var table = VarianceTable.Compare(
            [Row(withdrawn.Code.ToString(), withdrawn.Name, 10)], [Row("2999999", withdrawn.Name, 12)], Options with { BaseYear = year, CurrentYear = 2025 });
        Assert.Equal(RowChange.Recoded, Assert.Single(table.Rows).Change);
        Assert.Single(table.Recoded);
    }

    [Fact]
    public void OneNameUnderTwoCodesThatBothStand_AreTwoThings()
        => Assert.Equal(2, Compare([Row("2010301", "行政运行", 1)], [Row("2010401", "行政运行", 1)]).Rows.Length);

    [Fact]
    public void ACodeOfAnotherMeaning_HasAChangeAndNoRate()
    {
        var old = new Subject<FunctionalCode>(FunctionalCode.Parse("229"), "其他支出") { LastYear = 2019 };
        var reused = new Subject<FunctionalCode>(FunctionalCode.Parse("229"), "数字经济支出") { FirstYear = 2020 };
        var catalogue = SubjectCatalogue.Default.WithFunctional(SubjectTable<FunctionalCode>.Create([old, reused]));
        var row = Assert.Single(VarianceTable.Compare([Row("229", "其他支出", 1)], [Row("229", "数字经济支出", 3)], Options with { Catalogue = catalogue }).Rows);
        Assert.Equal(2m, row.Variance.Change.Amount);
        Assert.IsType<GrowthRate.NotComparable>(row.Variance.GrowthRate);
    }

    [Fact]
    public void Units_AreFoundByNameWhereTheirCodeChanged()
    {
        var table = VarianceTable.Compare([Row("101001", "市档案馆", 1), Row("101002", "市图书馆", 1)], [Row("301001", "市档案馆", 2), Row("101002", "市图书馆", 1)], new() { Axis = RowAxis.Unit });
        Assert.Equal("301001", Assert.Single(table.Recoded).Code);
        Assert.Equal(2, table.Rows.Length);
    }

    [Fact]
    public void PrintingOfANameInAnotherWay_IsNoRenaming()
        => Assert.Equal(RowChange.Continued, Single([Row("30212", "因公出国（境）费用", 1)], [Row("30212", "因公出国(境)费用", 1)]).Change);

    [Fact]
    public void ACodeTwice_IsRefused()
        => Assert.Throws<ArgumentException>(() => Compare([Row("207", "甲", 1), Row("207", "乙", 1)], []));

    /// <summary>Codes make the tree where rows are subjects; rows of words have none, whatever their codes.</summary>
    [Theory]
    [InlineData(RowAxis.Function, -1, 0, 1, 0)]
    [InlineData(RowAxis.Words, -1, 0, 0, 0)]
    public void Parents(RowAxis axis, params int[] parents)
    {
        AmountRow[] rows = [AmountRow.Total(new(Wan(3))), Row("201", "甲", 2), Row("20101", "乙", 2), Row("205", "丙", 1)];
        Assert.Equal(parents, VarianceTable.Compare(rows, rows, new() { Axis = axis }).Rows.Select(row => row.Parent));
    }

    [Fact]
    public void WhatPrintedPartsLeaveOpen_IsTheResidual()
    {
        var table = Compare([AmountRow.Total(new(Wan(305.75m))), Row("201", "甲", 200.01m), Row("205", "乙", 105.75m)], [AmountRow.Total(new(Wan(10))), Row("201", "甲", 10)]);
        var contributions = table.ContributionsTo(table.Total!);
        Assert.Equal(Wan(0.01m), contributions.Residual.Amount);
        Assert.Equal(table.Total!.Variance.Change, contributions.Rows.Select(row => row.Contribution.Amount).Total() + contributions.Residual.Amount);
    }

    private static VarianceTable Compare(AmountRow[] before, AmountRow[] now) => VarianceTable.Compare(before, now, Options);

    private static VarianceRow Single(AmountRow[] before, AmountRow[] now) => Assert.Single(Compare(before, now).Rows);

    private static AmountRow Row(string code, string name, decimal amount) => new(code, name, Wan(amount));

    private static WanYuan Wan(decimal amount) => WanYuan.FromWanYuan(amount);
}
