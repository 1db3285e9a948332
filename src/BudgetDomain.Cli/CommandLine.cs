using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli;

/// <summary>The commands and options of the program, described in the language of the user.</summary>
internal sealed class CommandLine
{
    private readonly MessageLanguage _language;
    private readonly ProgramHost _host;

    public CommandLine(ProgramHost host, MessageLanguage language)
    {
        _host = host;
        _language = language;
        var languageOption = Choice(LanguageOption.Name, LanguageOption.Chinese, "消息和报告的语言", "language of messages and reports", LanguageOption.Chinese, LanguageOption.English);
        languageOption.Recursive = true;
        Root = new RootCommand(Say("核对政府预算公开文件的勾稽关系。", "Checks that the figures of a government budget disclosure agree."))
        {
            languageOption,
            CheckCommand(),
            ShowCommand(),
            FormsCommand(),
        };
        foreach (var command in new Ledgers.LedgerCommands(host, language).All)
            Root.Subcommands.Add(command);
        Root.Subcommands.Add(new Publishing.PublishingCommands(host, language).Compose());
        Root.Options.OfType<HelpOption>().First().Description = Say("显示帮助", "show help and usage");
    }

    /// <summary>The whole command line.</summary>
    public RootCommand Root { get; }

    private Command CheckCommand()
    {
        var paths = new Argument<string[]>("FILE|FOLDER")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = Say(
                "要核对的文件：文本、Markdown、网页、PDF、Excel、Word，或它们的 zip 压缩包；文件夹表示其中（含下级）的所有文件，按名称排序",
                "files to check: text, Markdown, web pages, PDF, Excel, Word, or a zip of them; a folder means every document in it and below, ordered by name"),
        };
        paths.Validators.Add(result =>
        {
            // The argument takes any number of words, so a mistyped option lands here.
            foreach (var token in result.Tokens)
            {
                if (token.Value.StartsWith('-') && !Path.Exists(token.Value))
                    result.AddError(Messages.UnknownWord(token.Value).In(_language));
            }
        });
        var form = new Option<string>("--form")
        {
            HelpName = "auto|NAME",
            DefaultValueFactory = _ => "auto",
            Description = Say("公开格式；auto 为自动识别（列表见 budget forms）", "official form; auto finds it out (budget forms lists them)"),
        };
        var format = Choice("--format", "text", "报告格式", "report format", "text", "json", "html", "sarif", "csv", "xlsx");
        var last = new Option<string?>("--last")
        {
            HelpName = "FILE",
            Description = Say("上年的公开文件：网页报告（--format html）用来比较增减，--explain 用来认出误抄的上年数", "last year's disclosure: for the changes in a web page (--format html), and for --explain to know figures copied from it"),
        };
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "FILE",
            Description = Say("把报告写入文件（写完才替换原文件）；多个文件的网页报告写入文件夹", "write the report to a file (replaced only when complete); web pages of several files go to a folder"),
        };
        var annotate = new Option<string?>("--annotate")
        {
            HelpName = "COPY",
            Description = Say("另存一份原件（Excel、Word、PDF、网页），在有问题的数字上加批注；只用于一个文件", "write a copy of the original (Excel, Word, PDF, web page) with comments on the figures at fault; for one file only"),
        };
        var severity = Choice("--severity", "info", "只显示这一级及以上的问题，不影响退出码", "show findings of this severity and above; the exit code stays", "error", "warning", "info");
        var explain = new Option<bool>("--explain")
        {
            Description = Say("对每处矛盾说明哪个数可能有误、应为多少；不会改动任何文件", "say of each contradiction which figure may be wrong and what would be right; nothing is ever changed"),
        };
        var jobs = new Option<int>("--jobs", "-j")
        {
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            Description = Say("同时核对的文件数", "how many files are checked at once"),
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
                    return number;
                result.AddError(Say("--jobs 应为 1 或更大的整数", "--jobs must be a whole number of 1 or more"));
                return 1;
            },
        };
        var timeout = new Option<int>("--timeout")
        {
            HelpName = "SECONDS",
            DefaultValueFactory = _ => 120,
            Description = Say("每份文件最多用多少秒；超时的文件报告为无法读取，其余照常核对", "the most seconds that one document may take; one that needs longer is reported as unreadable, the others go on"),
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 86_400)
                    return number;
                result.AddError(Say("--timeout 应为 1 到 86400 的整数", "--timeout must be a whole number from 1 to 86400"));
                return 1;
            },
        };
        var rules = new RuleOptions(_language);
        var command = new Command("check", Say(
            "核对公开文件。退出码：0 无错误；1 有错误；2 文件无法读取或用法不对。",
            "Checks disclosures. Exit code: 0 no errors; 1 errors found; 2 unreadable input or wrong usage."))
        {
            paths, form, format, output, annotate, severity, rules.Off, rules.Severities, explain, jobs, timeout, last,
        };
        command.SetAction((parsed, cancellationToken) => new CheckCommand(_host, new CheckOptions
        {
            Paths = parsed.GetRequiredValue(paths),
            Form = parsed.GetRequiredValue(form),
            Format = Enum.Parse<ReportFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
            Last = parsed.GetValue(last),
            Output = parsed.GetValue(output),
            Annotate = parsed.GetValue(annotate),
            Language = _language,
            Severity = Enum.Parse<Severity>(parsed.GetRequiredValue(severity), ignoreCase: true),
            RulesOff = [.. parsed.GetRequiredValue(rules.Off)],
            RuleSeverities = RuleOptions.ToSeverities(parsed.GetRequiredValue(rules.Severities)),
            Explain = parsed.GetValue(explain),
            Jobs = parsed.GetValue(jobs),
            Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
        }).RunAsync(cancellationToken));
        return command;
    }

    private Command ShowCommand()
    {
        var path = new Argument<string>("FILE") { Description = Say("公开文件", "the disclosure") };
        var form = new Option<string>("--form")
        {
            HelpName = "auto|NAME",
            DefaultValueFactory = _ => "auto",
            Description = Say("公开格式；auto 为自动识别", "official form; auto finds it out"),
        };
        var format = Choice("--format", "text", "输出格式", "output format", "text", "json");
        var command = new Command("show", Say(
            "显示程序如何理解一份公开文件：各表的数字及其含义、绩效目标表、其他各节、没有识别的内容。退出码：0 已显示；2 文件无法读取或用法不对。",
            "Shows how a disclosure is understood: figures of tables and what they mean, plans, sections, and what is not understood. Exit code: 0 shown; 2 unreadable input or wrong usage."))
        {
            path, form, format,
        };
        command.SetAction((parsed, cancellationToken) => new Showing.ShowCommand(
            _host, parsed.GetRequiredValue(path), parsed.GetRequiredValue(form), parsed.GetRequiredValue(format) == "json", _language).RunAsync(cancellationToken));
        return command;
    }

    private Command FormsCommand()
    {
        var command = new Command("forms", Say("列出认识的公开格式。", "Lists the official forms that are known."));
        command.SetAction(parsed =>
        {
            foreach (var form in _host.Check.Forms)
                parsed.InvocationConfiguration.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{form.Id,-24}{form.Name.In(_language)}"));
            return ExitCode.Clean;
        });
        return command;
    }

    private Option<string> Choice(string name, string usual, string chinese, string english, params string[] values)
    {
        var option = new Option<string>(name)
        {
            HelpName = string.Join('|', values),
            DefaultValueFactory = _ => usual,
            Description = Say(chinese, english),
        };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private string Say(string chinese, string english) => _language == MessageLanguage.English ? english : chinese;
}
