using System.Globalization;
using BudgetDomain.Reports;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Reports;

/// <summary>Writes the web pages of many documents into a folder: a page each, and an index that lists and counts them.</summary>
/// <remarks>The index comes last: a folder with an index is complete.</remarks>
internal sealed class HtmlFolderWriter(string folder, MessageLanguage language, Severity least) : IReportWriter
{
    private const string ChartScript = "echarts.js";

    private readonly HtmlReport _pages = new(new() { Language = language, Severity = least, ChartScript = ChartScript });
    private readonly List<DocumentSummary> _documents = [];
    private readonly List<UnreadableDocument> _unreadable = [];

    /// <inheritdoc/>
    public void Begin()
    {
        Directory.CreateDirectory(folder);
        WriteFile(ChartScript, static output => HtmlReport.WriteChartScript(output));
    }

    /// <inheritdoc/>
    public void Write(CheckReport report)
    {
        var page = PageOf(report.File);
        WriteFile(page, output => _pages.Write(output, HtmlReportWriter.Of(report, null)));
        _documents.Add(DocumentSummary.Of(report, page, language));
    }

    /// <inheritdoc/>
    public void WriteUnreadable(UnreadableDocument document) => _unreadable.Add(document);

    /// <inheritdoc/>
    public void End() => WriteFile("index.html", output => new HtmlIndex(language).Write(output, _documents, _unreadable));

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <summary>A name that sorts as the documents do and that any file system takes.</summary>
    private string PageOf(string file)
    {
        var name = string.Concat(Path.GetFileNameWithoutExtension(file).Where(static c => char.IsLetterOrDigit(c) || c is '-' or '_').Take(60));
        return string.Create(CultureInfo.InvariantCulture, $"{_documents.Count + 1:D5}-{name}.html");
    }

    private void WriteFile(string name, Action<TextWriter> write)
    {
        using var file = AtomicFile.Create(Path.GetFullPath(Path.Combine(folder, name)));
        write(file.Writer);
        file.Commit();
    }
}
