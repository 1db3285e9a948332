using System.Globalization;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Writes rejected lines as CSV: 行号, 原因代码, 原因, 原文. Its <see cref="Write"/> is what a reader is given.</summary>
public sealed class RejectsWriter
{
    private readonly TextWriter _writer;
    private readonly MessageLanguage _language;

    /// <summary>Writes the names of the columns.</summary>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="language">The language of names and reasons.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public RejectsWriter(TextWriter writer, MessageLanguage language = MessageLanguage.Chinese)
    {
        ArgumentNullException.ThrowIfNull(writer);
        (_writer, _language) = (writer, language);
        writer.Write(language == MessageLanguage.English ? "line,code,reason,text\n" : "行号,原因代码,原因,原文\n");
    }

    /// <summary>Writes a rejected line.</summary>
    /// <param name="rejected">The line.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rejected"/> is null.</exception>
    public void Write(RejectedLine rejected)
    {
        ArgumentNullException.ThrowIfNull(rejected);
        _writer.Write(rejected.Line.ToString(CultureInfo.InvariantCulture));
        _writer.Write(',');
        CsvText.Write(_writer, rejected.Code);
        _writer.Write(',');
        CsvText.Write(_writer, rejected.Reason.In(_language));
        _writer.Write(',');
        CsvText.Write(_writer, rejected.Text);
        _writer.Write('\n');
    }
}
