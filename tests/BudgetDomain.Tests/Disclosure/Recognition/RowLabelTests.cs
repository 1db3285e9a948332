using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Recognition;
using Xunit;

namespace BudgetDomain.Tests.Disclosure.Recognition;

/// <summary>Codes and names as rows print them: whole, in parts, in one cell, and in parts that stand above.</summary>
public class RowLabelTests
{
    private static readonly HeaderRole[] Parts = [HeaderRole.ClassCode, HeaderRole.SectionCode, HeaderRole.ItemCode, HeaderRole.Name];

    /// <summary>Rows one below the other; a part that stands above is not printed again.</summary>
    [Theory]
    [InlineData("201|||甲", "201")]
    [InlineData("201|03||乙", "20103")]
    [InlineData("201|03|01|丙", "2010301")]
    [InlineData("201|3|1|丙", "2010301")]
    [InlineData("201|20103|2010301|丙", "2010301")]
    [InlineData("201|||甲/|03||乙", "20103")]
    [InlineData("201|||甲/|03||乙/||01|丙", "2010301")]
    [InlineData("201|||甲/|03||乙/||01|丙/||02|丁", "2010302")]
    [InlineData("201|03|01|丙/205|||戊", "205")]
    [InlineData("201|03|01|丙/205|||戊/||01|己", "20501")]
    [InlineData("201|03|01|丙/|04||庚", "20104")]
    [InlineData("201|03|01|丙/|04||庚/||01|辛", "2010401")]
    [InlineData("201|03|01|丙/205|02|01|壬", "2050201")]
    [InlineData("201|03|01|丙/205||05|壬", "20505")]
    [InlineData("类|款|项|总计", "")]
    [InlineData("|||合计", "")]
    public void CodesInParts(string rows, string code) => Assert.Equal(code, Read(rows, Parts).Code);

    [Theory]
    [InlineData("2010301|行政运行", "2010301", "行政运行", "行政运行")]
    [InlineData("2010301行政运行|", "2010301", "行政运行", "行政运行")]
    [InlineData("[2010301]行政运行|", "2010301", "行政运行", "行政运行")]
    [InlineData("（2010301）行政运行|", "2010301", "行政运行", "行政运行")]
    [InlineData("301-工资福利支出|", "301", "工资福利支出", "工资福利支出")]
    [InlineData("30101 基本工资|", "30101", "基本工资", "基本工资")]
    [InlineData("201：一般公共服务支出|", "201", "一般公共服务支出", "一般公共服务支出")]
    [InlineData("合计|", "", "合计", "合计")]
    [InlineData("123、某项|", "123、某项", "123、某项", "123、某项")]
    [InlineData("20、某项|", "20、某项", "20、某项", "20、某项")]
    [InlineData("|", "", "", "")]
    [InlineData("201|", "201", "", "")]
    [InlineData("|201一般公共服务支出", "201", "一般公共服务支出", "一般公共服务支出")]
    [InlineData("|20103、政府办公厅", "20103", "政府办公厅", "政府办公厅")]
    [InlineData("|201、某项", "", "201、某项", "201、某项")]
    public void CodeAndName(string row, string code, string name, string shown)
    {
        var label = Read(row, [HeaderRole.Code, HeaderRole.Name]);
        Assert.Equal((code, name, shown), (label.Code, label.Name, label.Shown));
    }

    [Theory]
    [InlineData("基本工资|工资奖金津补贴|", "基本工资 / 工资奖金津补贴")]
    [InlineData("|工资奖金津补贴|", " / 工资奖金津补贴")]
    [InlineData("基本工资||", "基本工资")]
    [InlineData("||某县档案馆", "某县档案馆")]
    [InlineData("基本工资||某县档案馆", "基本工资")]
    public void NamesOfTwoClassifications(string row, string shown)
        => Assert.Equal(shown, Read(row, [HeaderRole.DepartmentEconomyName, HeaderRole.GovernmentEconomyName, HeaderRole.UnitName]).Shown);

    /// <summary>合计 over all labels stands in the first of them, whatever that is.</summary>
    [Theory]
    [InlineData("合计|", "合计", false)]
    [InlineData("总 计|", "总 计", false)]
    [InlineData("12|", "", true)]
    [InlineData("12|甲", "甲", false)]
    [InlineData("合计|甲", "甲", false)]
    public void TotalInAColumnThatSaysNothing(string row, string first, bool isBlank)
    {
        var label = Read(row, [HeaderRole.OtherLabel, HeaderRole.Name]);
        Assert.Equal((first, isBlank), (label.First, label.IsBlank));
    }

    [Fact]
    public void ARowThatIsTooShort_HasNoMoreLabels()
    {
        var label = Read("201", Parts);
        Assert.Equal(("201", "", "201"), (label.Code, label.Name, label.First));
    }

    private static RowLabel Read(string rows, HeaderRole[] roles)
    {
        var panel = new PhysicalPanel();
        for (var i = 0; i < roles.Length; i++)
            panel.Labels.Add(new() { Index = i, Path = [], Role = roles[i] });
        var (lastClass, lastSection) = (string.Empty, string.Empty);
        var label = new RowLabel();
        foreach (var row in rows.Split('/'))
            label = RowLabel.Read(new(1, 0, [.. row.Split('|').Select(static text => new GridCell(text))]), panel, ref lastClass, ref lastSection);
        return label;
    }
}
