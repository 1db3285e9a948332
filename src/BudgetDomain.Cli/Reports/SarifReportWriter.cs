using System.Text;
using BudgetDomain.Reports;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Reports;

/// <summary>Writes SARIF as it comes, holding one document at most.</summary>
internal sealed class SarifReportWriter(TextWriter output, MessageLanguage language, Severity least) : IReportWriter
{
    private readonly MemoryStream _buffer = new();
    private SarifReport? _sarif;

    private SarifReport Sarif => _sarif ??= new(_buffer, language, least);

    /// <inheritdoc/>
    public void Begin() => Sarif.Begin();

    /// <inheritdoc/>
    public void Write(CheckReport report)
    {
        Sarif.Write(report);
        Drain();
    }

    /// <inheritdoc/>
    public void WriteUnreadable(UnreadableDocument document) => Sarif.WriteUnreadable(document);

    /// <inheritdoc/>
    public void End()
    {
        Sarif.End();
        Drain();
        output.Write('\n');
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sarif?.Dispose();
        _buffer.Dispose();
    }

    /// <summary>What is written so far ends between two characters: the JSON writer flushes whole values.</summary>
    private void Drain()
    {
        output.Write(Encoding.UTF8.GetString(_buffer.GetBuffer(), 0, (int)_buffer.Length));
        _buffer.SetLength(0);
    }
}
