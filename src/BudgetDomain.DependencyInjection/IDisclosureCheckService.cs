using BudgetDomain.Disclosure;
using BudgetDomain.Rules;

namespace BudgetDomain.DependencyInjection;

/// <summary>核对服务: reads and checks disclosures as the host has set it up, with logs, traces and metrics. Safe for use from many threads.</summary>
/// <remarks>
/// A document that cannot be read throws <see cref="DisclosureFormatException"/>, a cancelled call <see cref="OperationCanceledException"/>, an
/// unknown form <see cref="ArgumentException"/>; everything else that is wrong with a document is a finding. A service that outlives its
/// provider goes on checking; only traces and metrics end.
/// </remarks>
public interface IDisclosureCheckService
{
    /// <summary>The language of messages that the host has chosen; <see cref="LocalizedText.In"/> takes it.</summary>
    MessageLanguage Language { get; }

    /// <summary>Checks a document that is read already.</summary>
    /// <param name="document">The document.</param>
    /// <param name="form">The id of a form, or null for the one that fits best.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    CheckReport Check(SourceDocument document, string? form = null, CancellationToken cancellationToken = default);

    /// <summary>Reads and checks text.</summary>
    /// <param name="name">The name shown in the report.</param>
    /// <param name="text">The text: plain, Markdown or HTML.</param>
    /// <param name="form">The id of a form, or null for the one that fits best.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    CheckReport CheckText(string name, string text, string? form = null, CancellationToken cancellationToken = default);

    /// <summary>Reads and checks a stream, which stays open. No more is taken of it than the reader's limit.</summary>
    /// <param name="name">The name shown in the report, usually a file name.</param>
    /// <param name="content">The stream, read from its present position.</param>
    /// <param name="form">The id of a form, or null for the one that fits best.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    Task<CheckReport> CheckAsync(string name, Stream content, string? form = null, CancellationToken cancellationToken = default);

    /// <summary>Reads and checks a file.</summary>
    /// <param name="path">The path; the report carries it as its file.</param>
    /// <param name="form">The id of a form, or null for the one that fits best.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <exception cref="IOException">The file is missing or cannot be opened.</exception>
    Task<CheckReport> CheckFileAsync(string path, string? form = null, CancellationToken cancellationToken = default);
}
