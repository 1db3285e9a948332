using System.CommandLine;
using System.Globalization;
using BudgetDomain.Cli.Tables;
using BudgetDomain.Subjects;

namespace BudgetDomain.Cli.Ledgers;

/// <summary>The command lines of <c>roll-up</c> and <c>compare</c>.</summary>
internal sealed class LedgerCommands(ProgramHost host, MessageLanguage language)
{
    /// <summary>Both commands.</summary>
    public IEnumerable<Command> All => [RollUp(), Compare()];

    private Command RollUp()
    {
        var path = new Argument<string>("LEDGER") { Description = Say("预算明细文件（CSV 或 JSON Lines，见 docs/ledger-files.md）", "a file of budget lines (CSV or JSON Lines, see docs/ledger-files.md)") };
        var by = Choice("--by", "subject", "按什么列行", "what the rows stand for", "unit", "department", "subject", "fund");
        var level = new Option<string?>("--level")
        {
            HelpName = "类|款|项",
            Description = Say("科目列到哪一级（缺省：按科目时为项；按单位、部门时只列合计）", "the deepest level of subjects: class, section or item (default: item; totals alone by unit and department)"),
        };
        level.AcceptOnlyFromAmong("类", "款", "项", "class", "section", "item");
        var format = Format();
        var output = Output();
        var rejects = new Option<string?>("--rejects") { HelpName = "FILE", Description = Say("把退回的行写入文件（CSV：行号、原因、原文）", "write rejected lines to a file (CSV: line, reason, text)") };
        var jobs = Count("--jobs", "-j", Environment.ProcessorCount, "线程数", "how many threads read and sum up");
        var command = new Command("roll-up", Say(
            "汇总预算明细。退出码：0 全部采用；1 有行被退回；2 文件无法读取或用法不对。",
            "Sums up budget lines. Exit code: 0 all lines kept; 1 some rejected; 2 unreadable input or wrong usage."))
        {
            path, by, level, format, output, rejects, jobs,
        };
        command.SetAction((parsed, cancellationToken) => new RollUpCommand(host, new RollUpOptions
        {
            Path = parsed.GetRequiredValue(path),
            By = Enum.Parse<RollUpRows>(parsed.GetRequiredValue(by), ignoreCase: true),
            Level = parsed.GetValue(level) switch { "类" or "class" => SubjectLevel.Class, "款" or "section" => SubjectLevel.Section, "项" or "item" => SubjectLevel.Item, _ => SubjectLevel.None },
            Format = Enum.Parse<TableFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
            Output = parsed.GetValue(output),
            Rejects = parsed.GetValue(rejects),
            Language = language,
            Jobs = parsed.GetValue(jobs),
        }).RunAsync(cancellationToken));
        return command;
    }

    private Command Compare()
    {
        var last = new Argument<string>("LAST") { Description = Say("上年的公开文件或预算明细；或预算", "last year's disclosure or ledger; or the budget") };
        var now = new Argument<string>("THIS") { Description = Say("本年的；或决算", "this year's; or the final accounts") };
        var format = Format();
        var output = Output();
        var top = Count("--top", "-n", 10, "列出贡献最大的几项", "how many of the largest contributions are shown");
        var command = new Command("compare", Say(
            "比较两个年度，或预算与决算。退出码：0 已比较；1 有明细行被退回；2 文件无法读取或用法不对。",
            "Compares two years, or budget and final accounts. Exit code: 0 compared; 1 some lines rejected; 2 unreadable input or wrong usage."))
        {
            last, now, format, output, top,
        };
        command.SetAction((parsed, cancellationToken) => new CompareCommand(host, new CompareOptions
        {
            Last = parsed.GetRequiredValue(last),
            This = parsed.GetRequiredValue(now),
            Format = Enum.Parse<TableFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
            Output = parsed.GetValue(output),
            Top = parsed.GetValue(top),
            Language = language,
        }).RunAsync(cancellationToken));
        return command;
    }

    private Option<string> Format() => Choice("--format", "text", "输出格式", "output format", "text", "csv", "json");

    private Option<string?> Output() => new("--output", "-o") { HelpName = "FILE", Description = Say("写入文件（写完才替换原文件）", "write to a file (replaced only when complete)") };

    private Option<int> Count(string name, string alias, int usual, string chinese, string english) => new(name, alias)
    {
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        Description = Say(chinese, english),
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
                return number;
            result.AddError(Say($"{name} 应为 1 或更大的整数", $"{name} must be a whole number of 1 or more"));
            return 1;
        },
    };

    private Option<string> Choice(string name, string usual, string chinese, string english, params string[] values)
    {
        var option = new Option<string>(name) { HelpName = string.Join('|', values), DefaultValueFactory = _ => usual, Description = Say(chinese, english) };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private string Say(string chinese, string english) => language == MessageLanguage.English ? english : chinese;
}
