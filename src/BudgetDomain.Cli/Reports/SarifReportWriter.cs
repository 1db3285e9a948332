using System.Text;
using BudgetDomain.Reports;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Reports;

/// <summary>Writes SARIF as it comes, holding one document at most.</summary>
internal sealed class SarifReportWriter : IReportWriter
{
    private readonly TextWriter _output;
    private readonly MemoryStream _buffer = new();
    private readonly SarifReport _sarif;

    public SarifReportWriter(TextWriter output, MessageLanguage language, Severity least)
    {
        _output = output;
        _sarif = new(_buffer, language, least);
    }

    /// <inheritdoc/>
    public void Begin() => _sarif.Begin();

    /// <inheritdoc/>
    public void Write(CheckReport report)
    {
        _sarif.Write(report);
        Drain();
    }

    /// <inheritdoc/>
    public void WriteUnreadable(UnreadableDocument document) => _sarif.WriteUnreadable(document);

    /// <inheritdoc/>
    public void End()
    {
        _sarif.End();
        Drain();
        _output.Write('\n');
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sarif.Dispose();
        _buffer.Dispose();
    }

    /// <summary>What is written so far ends between two characters: the JSON writer flushes whole values.</summary>
    private void Drain()
    {
        _output.Write(Encoding.UTF8.GetString(_buffer.GetBuffer(), 0, (int)_buffer.Length));
        _buffer.SetLength(0);
    }
}
