using BudgetDomain.Cli.Ledgers;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Forms;
using BudgetDomain.Documents;
using BudgetDomain.Ledger;
using BudgetDomain.Publication;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Publishing;

/// <summary><c>budget compose</c>: budget lines in, a whole disclosure out.</summary>
internal sealed class ComposeCommand(ProgramHost host, ComposeOptions options)
{
    // Plans of hundreds of projects are far below it.
    private const int MaxGivenBytes = 16 << 20;

    private string? _last;

    /// <summary>Runs the command.</summary>
    /// <returns>One of <see cref="ExitCode"/>: errors are found where a line was rejected.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (composed, rejected, why) = Compose(cancellationToken);
        if (composed is null)
            return await FailAsync(why).ConfigureAwait(false);
        if (Write(composed, cancellationToken) is { } failure)
            return await FailAsync(failure).ConfigureAwait(false);
        IEnumerable<LocalizedText> said =
        [
            ComposeMessages.Done(composed),
            .. composed.Rounding.Moved.Select(ComposeMessages.Moved),
            .. composed.Notices.Select(ComposeMessages.Notice),
        ];
        foreach (var line in said)
            await host.Error.WriteLineAsync(Reports.TextLayout.OneLine(line.In(options.Language))).ConfigureAwait(false);
        return rejected > 0 ? ExitCode.ErrorsFound : ExitCode.Clean;
    }

    private (ComposedDisclosure? Composed, long Rejected, LocalizedText[] Why) Compose(CancellationToken cancellationToken)
    {
        var form = KnownForms.All.FirstOrDefault(f => f.Id.Equals(options.Form, StringComparison.OrdinalIgnoreCase) || f.Name.Chinese == options.Form || f.Name.English == options.Form);
        if (form is null)
            return (null, 0, [Messages.UnknownForm(options.Form, KnownForms.All.Select(static f => f.Id))]);
        FiscalYear year = default;
        if (options.Year is { } number && !FiscalYear.TryFromYear(number, out year))
            return (null, 0, [ComposeMessages.BadYear(number)]);
        var current = options.Ledger;
        try
        {
            var read = new LedgerInput(host.Error, options.Language).Read(options.Ledger, null, 1, cancellationToken);
            if (!TrySelect(read.Ledger, out var ledger, out var why))
                return (null, 0, [why!]);
            current = options.Given ?? current;
            var given = options.Given is null ? new(PublicationInputs.None, null) : ReadGiven(options.Given);
            var last = _last = Last(given);
            current = last ?? current;
            var inputs = given.Inputs with
            {
                Year = year.IsDefault ? given.Inputs.Year : year,
                UnitName = options.Name ?? given.Inputs.UnitName,
                Precision = options.Precision,
                LastYear = last is null ? null : ReadLast(last, cancellationToken),
            };
            var composer = new DisclosureComposer(new() { Rounding = options.Rounding, SharesAddUp = options.SharesAddUp, RoundingSolver = Checking.CompleteDecision.Rounding });
            return composer.TryCompose(ledger, form, out var composed, out var problems, inputs, cancellationToken)
                ? (composed, read.RejectedCount, [])
                : (null, 0, [.. problems.Select(ComposeMessages.Problem)]);
        }
        catch (DisclosureFormatException e)
        {
            return (null, 0, [Messages.CannotRead(current, Messages.AtLine(e.Line, e.Text))]);
        }
        catch (FileNotFoundException)
        {
            return (null, 0, [Messages.CannotRead(current, Messages.NotFound)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (null, 0, [Messages.CannotRead(current, Messages.Of(e))]);
        }
    }

    private bool TrySelect(BudgetLedger all, out BudgetLedger ledger, out LocalizedText? why)
    {
        (ledger, why) = (all, null);
        if (options.Unit is null)
            return true;
        if (!UnitCode.TryParse(options.Unit, out var code))
            why = ComposeMessages.BadUnit(options.Unit);
        else if ((ledger = LedgerSelection.OfUnit(all, code)).Count == 0)
            why = ComposeMessages.NoSuchUnit(options.Unit);
        return why is null;
    }

    /// <summary>Last year's disclosure: as the command line says, else as the given file does, from where that lies.</summary>
    private string? Last(PublicationInputsFile given)
        => options.Last ?? (given.LastYear is null ? null : Path.Combine(Path.GetDirectoryName(options.Given) ?? string.Empty, given.LastYear));

    private static PublicationInputsFile ReadGiven(string path)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length > MaxGivenBytes)
            throw new DisclosureFormatException(ComposeMessages.GivenTooLarge);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return PublicationInputsJson.Read(bytes);
    }

    private static RecognisedDocument ReadLast(string path, CancellationToken cancellationToken)
    {
        using var stream = File.OpenRead(path);
        var document = new DisclosureChecker().Recognise(new DisclosureReader(DisclosureReaderOptions.Default, Checking.DocumentFormats.All).Read(path, stream, cancellationToken));
        return document.Tables.IsEmpty ? throw new DisclosureFormatException(ComposeMessages.NothingRead) : document;
    }

    /// <summary>Writes the document, whole or not at all.</summary>
    private LocalizedText? Write(ComposedDisclosure composed, CancellationToken cancellationToken)
    {
        var format = options.Format ?? ComposedFiles.FormatOf(Path.GetExtension(options.Output ?? string.Empty));
        if (options.Output is null)
        {
            if (ComposedFiles.IsBinary(format))
                return ComposeMessages.NeedsOutput;
            ComposedFiles.Write(composed, format, host.Out, Stream.Null, cancellationToken);
            return null;
        }

        if (Directory.Exists(options.Output))
            return Messages.OutputIsFolder;
        try
        {
            var target = Path.GetFullPath(options.Output);
            if (new[] { options.Ledger, options.Given, _last }.Any(input => input is not null && target == Path.GetFullPath(input)))
                return Messages.OutputIsInput;
            using var file = AtomicFile.Create(target);
            ComposedFiles.Write(composed, format, file.Writer, file.Writer.BaseStream, cancellationToken);
            file.Commit();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Messages.CannotWrite(options.Output, Messages.Of(e));
        }
    }

    private async Task<int> FailAsync(params LocalizedText[] why)
    {
        foreach (var line in why)
            await host.Error.WriteLineAsync(Reports.TextLayout.OneLine(line.In(options.Language))).ConfigureAwait(false);
        return ExitCode.Unusable;
    }
}
