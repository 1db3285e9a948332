using BudgetDomain.Disclosure;
using BudgetDomain.Documents;
using BudgetDomain.Rules;
using Microsoft.Extensions.Options;

namespace BudgetDomain.DependencyInjection;

/// <summary>Reader, then checker, observed.</summary>
internal sealed class DisclosureCheckService(
    DisclosureReader reader, DisclosureChecker checker, CheckTelemetry telemetry, CheckLog log, IOptions<BudgetDomainOptions> options) : IDisclosureCheckService
{
    /// <inheritdoc/>
    public MessageLanguage Language { get; } = options.Value.Language;

    /// <inheritdoc/>
    public CheckReport Check(SourceDocument document, string? form = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Observed(document.Name, _ => document, form, cancellationToken);
    }

    /// <inheritdoc/>
    public CheckReport CheckText(string name, string text, string? form = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        return Observed(name, token => reader.ReadText(name, text, token), form, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<CheckReport> CheckAsync(string name, Stream content, string? form = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(content);
        return ObservedAsync(name, token => reader.ReadAsync(name, content, token), form, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<CheckReport> CheckFileAsync(string path, string? form = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ObservedAsync(path, token => ReadFileAsync(path, token), form, cancellationToken);
    }

    private async Task<SourceDocument> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        // By its whole path: two files of a folder tree may have one name.
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan | FileOptions.Asynchronous);
        await using (stream.ConfigureAwait(false))
            return await reader.ReadAsync(path, stream, cancellationToken).ConfigureAwait(false);
    }

    private CheckReport Observed(string name, Func<CancellationToken, SourceDocument> read, string? form, CancellationToken cancellationToken)
    {
        using var observation = new CheckObservation(telemetry, log, name, cancellationToken);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            SourceDocument document;
            using (observation.Reading())
                document = read(cancellationToken);
            return observation.Completed(checker.Check(document, form, cancellationToken));
        }
        catch (Exception e) when (observation.Failed(e))
        {
            throw;
        }
    }

    private async Task<CheckReport> ObservedAsync(string name, Func<CancellationToken, Task<SourceDocument>> read, string? form, CancellationToken cancellationToken)
    {
        using var observation = new CheckObservation(telemetry, log, name, cancellationToken);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            SourceDocument document;
            using (observation.Reading())
                document = await read(cancellationToken).ConfigureAwait(false);
            return observation.Completed(checker.Check(document, form, cancellationToken));
        }
        catch (Exception e) when (observation.Failed(e))
        {
            throw;
        }
    }
}
