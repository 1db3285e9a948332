using BudgetDomain.Cli.Checking;
using BudgetDomain.Cli.Reports;
using BudgetDomain.Disclosure;
using BudgetDomain.Reports;

namespace BudgetDomain.Cli;

/// <summary><c>budget check</c>: files in, one report after the other out.</summary>
internal sealed class CheckCommand(ProgramHost host, CheckOptions options)
{
    /// <summary>Runs the command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (!TryFindForm(out var form))
            return await FailAsync(Messages.UnknownForm(options.Form, host.Check.Forms.Select(f => f.Id))).ConfigureAwait(false);
        if (options.Last is not null && options.Format != ReportFormat.Html && !options.Explain)
            return await FailAsync(Messages.LastNeedsHtml).ConfigureAwait(false);
        if (options.Last is not null && (Find(null).Count > 1 || options.Paths.Any(Directory.Exists)))
            return await FailAsync(Messages.LastNeedsOneFile).ConfigureAwait(false);
        RecognisedDocument? last = null;
        if (options.Last is not null && !TryReadLast(options.Last, cancellationToken, out last, out var why))
            return await FailAsync(why).ConfigureAwait(false);
        if (options.Annotate is not null && AnnotatedCopy.Refuse(options) is { } refusal)
            return await FailAsync(refusal).ConfigureAwait(false);
        if (options.Format == ReportFormat.Html && Find(null) is var many && (many.Count > 1 || options.Paths.Any(Directory.Exists)))
            return await CheckIntoFolderAsync(form, many, cancellationToken).ConfigureAwait(false);
        if (options.Output is null && options.Format == ReportFormat.Xlsx)
            return await FailAsync(Messages.WorkbookNeedsOutput).ConfigureAwait(false);
        if (options.Output is null)
            return await CheckAsync(() => CreateWriter(host.Out, host.OutIsTerminal, last), host.Out, form, last, Find(null), cancellationToken).ConfigureAwait(false);

        if (Directory.Exists(options.Output))
            return await FailAsync(Messages.OutputIsFolder).ConfigureAwait(false);
        try
        {
            var target = Path.GetFullPath(options.Output);
            var files = Find(target);
            if (files.Any(file => file.Failure is null && Path.GetFullPath(file.Path) == target))
                return await FailAsync(Messages.OutputIsInput).ConfigureAwait(false);
            using var output = AtomicFile.Create(target);
            var code = await CheckAsync(() => CreateWriter(output.Writer, onTerminal: false, last), output.Writer, form, last, files, cancellationToken).ConfigureAwait(false);
            output.Commit();
            return code;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return await FailAsync(Messages.CannotWrite(options.Output, Messages.Of(e))).ConfigureAwait(false);
        }
    }

    private IDisclosureCheck WithRules(IDisclosureCheck check)
        => options.RulesOff.IsEmpty && options.RuleSeverities.IsEmpty ? check : check.WithRules(options.RulesOff, options.RuleSeverities);

    private async Task<int> CheckIntoFolderAsync(string? form, List<InputFile> files, CancellationToken cancellationToken)
    {
        if (options.Output is null || File.Exists(options.Output))
            return await FailAsync(Messages.PagesNeedFolder).ConfigureAwait(false);

        // A folder called report.html would be a surprise, and the reports of one file go to such a name.
        if (Path.GetExtension(options.Output) is var extension && (extension.Equals(".html", StringComparison.OrdinalIgnoreCase) || extension.Equals(".htm", StringComparison.OrdinalIgnoreCase)) && !Directory.Exists(options.Output))
            return await FailAsync(Messages.PageNameIsNoFolder(options.Output)).ConfigureAwait(false);
        try
        {
            var folder = Path.GetFullPath(options.Output);
            files.RemoveAll(file => file.Failure is null && Path.GetFullPath(file.Path).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
            return await CheckAsync(() => new HtmlFolderWriter(folder, options.Language, options.Severity), TextWriter.Null, form, null, files, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return await FailAsync(Messages.CannotWrite(options.Output, Messages.Of(e))).ConfigureAwait(false);
        }
    }

    private bool TryReadLast(string path, CancellationToken cancellationToken, out RecognisedDocument? last, out LocalizedText why)
    {
        last = null;
        var result = new ParallelCheck(host.Check, null, 1).CheckOne(new(path, File.Exists(path) ? null : Messages.NotFound), cancellationToken);
        why = result.Failure is null ? Messages.NotFound : Messages.CannotRead(path, result.Failure);
        last = result.Report?.Document;
        return last is not null;
    }

    private async Task<int> CheckAsync(Func<IReportWriter> create, TextWriter output, string? form, RecognisedDocument? last, List<InputFile> files, CancellationToken cancellationToken)
    {
        var toHost = ReferenceEquals(output, host.Out);
        using var reports = create();
        var progress = new ProgressBar(host.Error, files.Count, host.ErrorIsTerminal && files.Count > 1);
        var code = ExitCode.Clean;
        reports.Begin();
        try
        {
            await foreach (var result in new ParallelCheck(WithRules(options.Explain ? host.Check.Explaining(last) : host.Check), form, options.Jobs, options.Timeout).RunAsync(files, cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (result.Report is { } report)
                {
                    if (toHost && host.OutIsTerminal)
                        progress.Hide();
                    reports.Write(report);
                    if (toHost && host.OutIsTerminal)
                        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
                    if (options.Annotate is not null)
                    {
                        var (written, said) = AnnotatedCopy.Write(options, report, cancellationToken);
                        await host.Error.WriteLineAsync(said.In(options.Language)).ConfigureAwait(false);
                        code = written ? code : ExitCode.Unusable;
                    }

                    if (code == ExitCode.Clean && report.Findings.Any(finding => finding.Severity == Rules.Severity.Error))
                        code = ExitCode.ErrorsFound;
                }
                else
                {
                    progress.Hide();
                    await FailAsync(Messages.CannotRead(result.Path, result.Failure!)).ConfigureAwait(false);
                    reports.WriteUnreadable(new(result.Path, result.Failure!));
                    code = ExitCode.Unusable;
                }

                progress.Advance();
            }
        }
        finally
        {
            progress.Hide();
        }

        reports.End();
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        return code;
    }

    private IReportWriter CreateWriter(TextWriter output, bool onTerminal, RecognisedDocument? last) => options.Format switch
    {
        ReportFormat.Json => new JsonArrayReportWriter(output, options.Language, options.Severity, ReferenceEquals(output, host.Out) ? null : ((StreamWriter)output).BaseStream),
        ReportFormat.Html => new HtmlReportWriter(output, new() { Language = options.Language, Severity = options.Severity }, last),
        ReportFormat.Sarif => new SarifReportWriter(output, options.Language, options.Severity),
        ReportFormat.Xlsx => new WorkbookReportWriter(((StreamWriter)output).BaseStream, options.Language, options.Severity),
        ReportFormat.Csv => new CsvReportWriter(output, options.Language, options.Severity, !ReferenceEquals(output, host.Out)),
        _ => new TextReportWriter(
            output, options.Language, options.Severity, host.Check.Forms, onTerminal ? new TerminalStyle(host.Width, host.Colour) : new PlainStyle()),
    };

    private List<InputFile> Find(string? except) => InputFiles.Find(options.Paths, except);

    private bool TryFindForm(out string? id)
    {
        id = null;
        if (options.Form == "auto")
            return true;
        id = host.Check.Forms.FirstOrDefault(form =>
            form.Id.Equals(options.Form, StringComparison.OrdinalIgnoreCase)
            || form.Name.Chinese == options.Form || form.Name.English == options.Form)?.Id;
        return id is not null;
    }

    private async Task<int> FailAsync(LocalizedText why)
    {
        await host.Error.WriteLineAsync(why.In(options.Language)).ConfigureAwait(false);
        return ExitCode.Unusable;
    }
}
