using BudgetDomain.DependencyInjection;
using BudgetDomain.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetDomain.Examples.OwnRules;

/// <summary>A town's disclosure with one slip, checked by its own form and with the bureau's own rule.</summary>
public static class Demonstration
{
    public const string Town = """
        # 河口镇2025年预算公开

        ## 2025年乡镇支出总表

        单位：元

        | 科目编码 | 科目名称 | 合计 | 运转支出 | 项目支出 |
        |---|---|---|---|---|
        | 201 | 一般公共服务支出 | 1,250,000.00 | 950,000.00 | 300,000.00 |
        | 20103 | 政府办公厅（室）及相关机构事务 | 1,250,000.00 | 950,000.00 | 300,000.00 |
        | 2010301 | 行政运行 | 950,000.00 | 950,000.00 | 0.00 |
        | 2010302 | 一般行政管理事务 | 300,000.00 | 0.00 | 300,000.00 |
        | | 合计 | 1,250,000.00 | 950,000.00 | 300,000.00 |

        ## 2025年乡镇一般公共预算支出表

        单位：元

        | 科目编码 | 科目名称 | 合计 | 运转支出 | 项目支出 |
        |---|---|---|---|---|
        | 201 | 一般公共服务支出 | 1,250,000.00 | 950,000.00 | 300,000.00 |
        | 20103 | 政府办公厅（室）及相关机构事务 | 1,250,000.00 | 950,000.00 | 300,000.00 |
        | 2010301 | 行政运行 | 950,000.00 | 950,000.00 | 0.00 |
        | 2010302 | 一般行政管理事务 | 300,000.00 | 0.00 | 320,000.00 |
        | | 合计 | 1,250,000.00 | 950,000.00 | 300,000.00 |
        """;

    public static CheckReport Run(TextWriter output, string text = Town)
    {
        // <own-host>
        var services = new ServiceCollection();
        services.AddBudgetDomain(options => options.RulesOff.Add("C02")) // our town's form asks for two tables only
            .AddForm(TownForm.Form)
            .AddRule<MeetingCostsRule>();
        using ServiceProvider provider = services.BuildServiceProvider();

        var checks = provider.GetRequiredService<IDisclosureCheckService>();
        CheckReport report = checks.CheckText("河口镇.md", text);
        output.WriteLine($"{report.Form}: {report.Verdict}");
        foreach (Finding finding in report.Findings)
            output.WriteLine($"{finding.Rule} {finding.Message.In(checks.Language)}");
        // </own-host>
        return report;
    }
}
