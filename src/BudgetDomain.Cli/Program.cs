using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using BudgetDomain.Cli.Checking;
using BudgetDomain.Cli.Reports;

namespace BudgetDomain.Cli;

/// <summary>The command <c>budget</c>.</summary>
internal static class Program
{
    internal static async Task<int> Main(string[] args)
    {
        UseUtf8();
        using var stop = new CancellationTokenSource();
        void Stop(PosixSignalContext context)
        {
            // Left to the default, the signal would end the process before a temporary file is removed.
            context.Cancel = true;
            stop.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        // Disposed at the end by hand: a full disk shows itself then.
        var output = OpenWriter(Console.OpenStandardOutput());
        var error = OpenWriter(Console.OpenStandardError());
        await using var errorScope = error.ConfigureAwait(false);
        error.AutoFlush = true;

        var dumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        var host = new ProgramHost
        {
            Out = output,
            Error = error,
            Check = new DisclosureCheck(),
            OutIsTerminal = !Console.IsOutputRedirected && !dumb,
            ErrorIsTerminal = !Console.IsErrorRedirected && !dumb,
            Colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = TerminalWidth(),
        };
        var code = await RunAsync(args, host, stop.Token).ConfigureAwait(false);
        try
        {
            await output.DisposeAsync().ConfigureAwait(false);
            return code;
        }
        catch (IOException)
        {
            // Said already by RunAsync, which flushes; what is left in the writer cannot be written either.
            return ExitCode.Unusable;
        }
    }

    /// <summary>The command that a line is of, with the commands above it: <c>budget compose</c>.</summary>
    private static string CommandOf(ParseResult result)
    {
        var names = new List<string>();
        for (SymbolResult? at = result.CommandResult; at is CommandResult command; at = at.Parent)
            names.Insert(0, command.Parent is null ? "budget" : command.Command.Name);
        return string.Join(' ', names);
    }

    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    internal static async Task<int> RunAsync(IReadOnlyList<string> args, ProgramHost host, CancellationToken cancellationToken)
    {
        var language = LanguageOption.Find(args);
        UseCulture(language);
        var result = new CommandLine(host, language).Root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0)
        {
            var problem = result.UnmatchedTokens.Count > 0
                ? Messages.UnknownWord(result.UnmatchedTokens[0]).In(language)
                : result.Errors[0].Message;
            await host.Error.WriteLineAsync(Messages.Usage(problem, CommandOf(result)).In(language)).ConfigureAwait(false);
            return ExitCode.Unusable;
        }

        var configuration = new InvocationConfiguration
        {
            Output = host.Out,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            var code = await result.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
            await host.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
            return code;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await host.Error.WriteLineAsync(Messages.Cancelled.In(language)).ConfigureAwait(false);
            return ExitCode.Cancelled;
        }
        catch (IOException e)
        {
            // Files are read and written under their own guards: only standard output is left.
            await host.Error.WriteLineAsync(Messages.CannotWriteOut(e).In(language)).ConfigureAwait(false);
            return ExitCode.Unusable;
        }
    }

    private static StreamWriter OpenWriter(Stream stream)
        => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024) { NewLine = "\n" };

    /// <summary>Makes a Windows console take the UTF-8 that is written to it.</summary>
    private static void UseUtf8()
    {
        try
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
        catch (IOException)
        {
            // No console: nothing to set, and what is written is UTF-8 all the same.
        }
    }

    /// <summary>Has System.CommandLine speak the language too. The culture flows with the call, not beyond it.</summary>
    private static void UseCulture(MessageLanguage language)
    {
        try
        {
            CultureInfo.CurrentUICulture = language == MessageLanguage.English
                ? CultureInfo.InvariantCulture
                : CultureInfo.GetCultureInfo("zh-Hans");
        }
        catch (CultureNotFoundException)
        {
            // A machine without culture data shows the words of System.CommandLine in English.
        }
    }

    private static int TerminalWidth()
    {
        try
        {
            return Math.Clamp(Console.WindowWidth, TerminalStyle.LeastWidth, TerminalStyle.GreatestWidth);
        }
        catch (IOException)
        {
            return PlainStyle.DefaultWidth;
        }
    }
}
