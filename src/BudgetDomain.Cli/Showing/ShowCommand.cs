using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Showing;

/// <summary><c>budget show</c>: one file in, how it was understood out.</summary>
internal sealed class ShowCommand(ProgramHost host, string path, string form, bool isJson, MessageLanguage language)
{
    /// <summary>Runs the command.</summary>
    /// <returns>One of <see cref="ExitCode"/>; findings do not count here.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        string? id = null;
        if (form != "auto")
        {
            id = host.Check.Forms.FirstOrDefault(f => f.Id.Equals(form, StringComparison.OrdinalIgnoreCase) || f.Name.Chinese == form || f.Name.English == form)?.Id;
            if (id is null)
                return await FailAsync(Messages.UnknownForm(form, host.Check.Forms.Select(static f => f.Id))).ConfigureAwait(false);
        }

        if (!File.Exists(path))
            return await FailAsync(Messages.CannotRead(path, Messages.NotFound)).ConfigureAwait(false);
        try
        {
            var (document, report) = host.Check.Understand(path, id, cancellationToken);
            if (isJson)
                new ShowJson(host.Out, language).Write(document, report);
            else
                new ShowText(host.Out, language).Write(document, report);
            await host.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
            return ExitCode.Clean;
        }
        catch (DisclosureFormatException e)
        {
            return await FailAsync(Messages.CannotRead(path, Messages.AtLine(e.Line, e.Text))).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await FailAsync(Messages.CannotRead(path, Messages.Of(e))).ConfigureAwait(false);
        }
    }

    private async Task<int> FailAsync(LocalizedText why)
    {
        await host.Error.WriteLineAsync(why.In(language)).ConfigureAwait(false);
        return ExitCode.Unusable;
    }
}
