using System.CommandLine;
using System.Globalization;
using BudgetDomain.Publication;

namespace BudgetDomain.Cli.Publishing;

/// <summary>The command line of <c>compose</c>.</summary>
internal sealed class PublishingCommands(ProgramHost host, MessageLanguage language)
{
    public Command Compose()
    {
        var ledger = new Argument<string>("LEDGER") { Description = Say("预算明细文件（CSV 或 JSON Lines，见 docs/ledger-files.md）", "a file of budget lines (CSV or JSON Lines, see docs/ledger-files.md)") };
        var form = new Option<string>("--form")
        {
            HelpName = "NAME",
            DefaultValueFactory = _ => "shanxi-unit-2025",
            Description = Say("公开格式（列表见 budget forms）", "official form (budget forms lists them)"),
        };
        var output = Text("--output", "FILE", "写入文件（写完才替换原文件）；缺省写到标准输出", "write to a file (replaced only when complete); standard output by default");
        output.Aliases.Add("-o");
        var format = Text("--format", "md|html|docx|xlsx", "文件格式（缺省按 --output 的扩展名，否则为 md）", "the file format (default: by the extension of --output, otherwise md)");
        format.AcceptOnlyFromAmong("md", "html", "docx", "xlsx");
        var last = Text("--last", "LAST", "上年的公开文件，用来写增减变动", "last year's disclosure, to state changes against");
        var given = Text("--given", "GIVEN", "编报资料（JSON，见 docs/command-line.md）：职责、机构、采购、资产、绩效目标等明细以外的内容", "what the lines do not hold (JSON, see docs/command-line.md): duties, procurement, assets, performance plans");
        var unit = Text("--unit", "CODE", "只编这个单位，或编码以此开头的各单位", "this unit only, or all units under this code");
        var name = Text("--name", "NAME", "封面的单位名称（缺省为明细中唯一单位的名称）", "the name on the cover (default: that of the only unit)");
        var year = new Option<int?>("--year") { HelpName = "YEAR", Description = Say("预算年度（缺省为明细的年度）", "the budget year (default: that of the lines)") };
        var decimals = Number("--decimals", 2, 6, "以万元列示的小数位数", "decimals of amounts in 万元");
        var yuan = Number("--yuan-decimals", 0, 2, "以元列示的小数位数", "decimals of amounts in 元");
        var rounding = new Option<string>("--rounding")
        {
            HelpName = "additive|nearest",
            DefaultValueFactory = _ => "additive",
            Description = Say("取整：additive 使各项加总一致，nearest 各数四舍五入", "additive: rounded figures add up; nearest: each by itself"),
        };
        rounding.AcceptOnlyFromAmong("additive", "nearest");
        var shares = new Option<bool>("--shares-add-up") { Description = Say("使文中各项占比合计为 100.00%（最大余数法）", "make the shares of each list add up to 100.00 % (largest remainders)") };
        var command = new Command("compose", Say(
            "由预算明细编制公开文件：各表和情况说明。退出码：0 已编制；1 有明细行被退回；2 不能编制、无法读写或用法不对。",
            "Composes a disclosure from budget lines: all tables and the narrative. Exit code: 0 composed; 1 some lines rejected; 2 cannot be composed, read or written, or wrong usage."))
        {
            ledger, form, output, format, last, given, unit, name, year, decimals, yuan, rounding, shares,
        };
        command.SetAction((parsed, cancellationToken) => new ComposeCommand(host, new ComposeOptions
        {
            Ledger = parsed.GetRequiredValue(ledger),
            Form = parsed.GetRequiredValue(form),
            Output = parsed.GetValue(output),
            Format = parsed.GetValue(format) is { } named ? ComposedFiles.FormatOf("." + named) : null,
            Last = parsed.GetValue(last),
            Given = parsed.GetValue(given),
            Unit = parsed.GetValue(unit),
            Name = parsed.GetValue(name),
            Year = parsed.GetValue(year),
            Precision = new(parsed.GetValue(decimals), parsed.GetValue(yuan)),
            Rounding = parsed.GetValue(rounding) == "nearest" ? RoundingMethod.Nearest : RoundingMethod.Additive,
            SharesAddUp = parsed.GetValue(shares),
            Language = language,
        }).RunAsync(cancellationToken));
        return command;
    }

    private Option<string?> Text(string name, string help, string chinese, string english) => new(name) { HelpName = help, Description = Say(chinese, english) };

    private Option<int> Number(string name, int usual, int most, string chinese, string english) => new(name)
    {
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        Description = Say(chinese, english),
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
                return number;
            result.AddError(Say($"{name} 应为 0 至 {most} 的整数", $"{name} must be a whole number from 0 to {most}"));
            return usual;
        },
    };

    private string Say(string chinese, string english) => language == MessageLanguage.English ? english : chinese;
}
