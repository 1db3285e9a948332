using BudgetDomain.Disclosure.Sections;
using BudgetDomain.Rules;
using BudgetDomain.Typed;
using Xunit;

namespace BudgetDomain.Documents.Tests.Sections;

/// <summary>What stands outside tables and plans, as values; wordings of several provinces, right and wrong.</summary>
public class SectionTests
{
    private static readonly DisclosureChecker Checker = new();

    [Fact]
    public void Sample_HasItsSections()
    {
        var path = Path.Combine(RepositoryFolder.Root, "docs", "samples", "jincheng-2025.md");
        var disclosure = UnitDisclosure.Create(DisclosureReader.Default.ReadFile(path));
        var sections = disclosure.Sections;
        Assert.Equal(4, disclosure.Plans.Length);
        Assert.Contains(sections.Offices, o => o is { Declared: 19, Names.Length: 19, Agrees: true });
        Assert.All(sections.Offices, o => Assert.True(o.Agrees, o.ToString()));
        Assert.Equal((87.32m, 15.06m, 0m, 72.26m), (sections.Procurement!.Total!.Amount.Amount, sections.Procurement.Goods!.Amount.Amount, sections.Procurement.Works!.Amount.Amount, sections.Procurement.Services!.Amount.Amount));
        Assert.True(sections.Procurement.Agrees);
        Assert.Equal((0, 7), (sections.Vehicles!.Total, sections.Vehicles.Uses.Length));
        Assert.Equal(2120.96m, sections.OfficeArea);
        Assert.Equal([0, 0], sections.Equipment.Select(e => e.Count));
        Assert.Contains(sections.Glossary, g => g.Term == "机关运行经费");
    }

    [SkippableTheory]
    [InlineData("jincheng-2025.txt")]
    [InlineData("shanghai-wanli-2024-department-budget.md")]
    [InlineData("shanghai-commerce-2025-department-budget.md")]
    [InlineData("shanghai-commerce-2025-unit-budget.md")]
    [InlineData("shanghai-finance-2025-unit-budget.md")]
    [InlineData("shanghai-finance-2024-final-accounts-planted-errors.md")]
    public void RealDocuments_AgreeInTheirSections(string name)
    {
        var sections = Checker.Recognise(DisclosureReader.Default.ReadFile(Originals.PathOf(name))).Sections;
        Assert.All(sections.Offices, o => Assert.True(o.Agrees, $"{o.Line}: {o.Declared} {string.Join('|', o.Names)}"));
        Assert.True(sections.Procurement?.Agrees ?? true, sections.Procurement?.ToString());
        Assert.True(sections.Vehicles?.Agrees ?? true, sections.Vehicles?.ToString());
    }

    [Theory]
    [InlineData("本单位内设3个科室：办公室、人事科、财务科。", 3, 3)]
    [InlineData("局机关设4个内设机构，包括：办公室（党委办公室、信访室）、法规科、财务科和审计科。", 4, 4)]
    [InlineData("设五个职能科室，分别为综合科，业务科，监督科，财务科，信息科。", 5, 5)]
    [InlineData("设3个内设机构，分别是办公室、人事科、财务科、审计科。", 3, 4)]
    [InlineData("设3个内设机构，分别是办公室、人事科、财务科，实有在编人员20人。", 3, 3)]
    [InlineData("下设12个内设机构。", 12, 0)]
    public void Offices_AreCountedAgainstTheirNames(string text, int declared, int named)
    {
        var offices = Assert.Single(Of(text).Offices);
        Assert.Equal((declared, named, named == 0 || named == declared), (offices.Declared, offices.Names.Length, offices.Agrees));
    }

    [Theory]
    [InlineData("2025年政府采购预算总额1,120.50万元，其中：货物20.50万元、工程100万元、服务1,000.00万元。", true)]
    [InlineData("2025年政府采购预算总额1,120.50万元，其中：货物20.50万元、工程100万元、服务1,010.00万元。", false)]
    [InlineData("2024年度政府采购支出总额33.33万元，其中：政府采购货物支出11.11万元、政府采购工程支出11.11万元、政府采购服务支出11.12万元。授予中小企业合同金额30万元，占政府采购支出总额的90.01%，其中：授予小微企业合同金额12万元。", true)]
    [InlineData("2024年度政府采购支出总额33.33万元，其中：政府采购货物支出33.33万元、政府采购工程支出0万元、政府采购服务支出0万元。授予中小企业合同金额30万元，其中：授予小微企业合同金额32万元。", false)]
    [InlineData("部门政府采购预算500000元，其中集中采购300000元，分散采购200000元。", true)]
    [InlineData("部门政府采购预算500000元，其中集中采购300000元，分散采购300000元。", false)]
    public void Procurement_AddsUpOrNot(string text, bool agrees) => Assert.Equal(agrees, Of(text).Procurement!.Agrees);

    [Theory]
    [InlineData("截至2024年12月31日，共有车辆7辆，其中：机要通信用车2辆、应急保障用车1辆、其他用车4辆；单价100万元（含）以上设备3台（套）。", 7, 3, true)]
    [InlineData("共有车辆8辆，其中，机要通信用车2辆、应急保障用车1辆、其他用车4辆。", 8, 3, false)]
    [InlineData("公务用车编制9辆，实有7辆，其中：领导用车2辆，其他公务用车5辆。", 7, 2, true)]
    public void Vehicles_AddUpOrNot(string text, int total, int uses, bool agrees)
    {
        var vehicles = Of(text).Vehicles!;
        Assert.Equal((total, uses, agrees), (vehicles.Total, vehicles.Uses.Length, vehicles.Agrees));
    }

    [Fact]
    public void EquipmentStaffAndRooms_AreRead()
    {
        var sections = Of("行政编制20名，事业编制15名，实有在职人员33人。\n\n办公用房面积1,850.5平方米。\n\n单价50万元（含）以上通用设备3台（套），单价100万元（含）以上专用设备1台（套）。");
        Assert.Equal([("行政编制", 20), ("事业编制", 15), ("实有在职人员", 33)], sections.Staff.Select(s => (s.Kind, s.Count)));
        Assert.Equal(1850.5m, sections.OfficeArea);
        Assert.Equal([3, 1], sections.Equipment.Select(e => e.Count));
    }

    private static DisclosureSections Of(string text) => Checker.Recognise(DisclosureReader.Default.ReadText("sections.md", text)).Sections;
}
