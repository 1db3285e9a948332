using BudgetDomain.Cli.Reports;

namespace BudgetDomain.Cli.Tables;

/// <summary>Where a table report goes: standard output, or a file that is replaced only when complete.</summary>
internal sealed class TableOutput(ProgramHost host, MessageLanguage language)
{
    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">The format.</param>
    /// <param name="path">The file, or <see langword="null"/> for standard output.</param>
    /// <param name="inputs">The files that were read, which must not be written over.</param>
    /// <returns>Why it could not be written, or <see langword="null"/>.</returns>
    public LocalizedText? Write(TableReport report, TableFormat format, string? path, params IEnumerable<string> inputs)
    {
        if (path is null)
        {
            IReportStyle style = host.OutIsTerminal ? new TerminalStyle(host.Width, host.Colour) : new PlainStyle();
            TableReportWriter.Write(host.Out, report, format, language, style);
            return null;
        }

        if (Directory.Exists(path))
            return Messages.OutputIsFolder;
        try
        {
            var target = Path.GetFullPath(path);
            if (inputs.Any(input => Path.GetFullPath(input) == target))
                return Messages.OutputIsInput;
            using var file = AtomicFile.Create(target);
            TableReportWriter.Write(file.Writer, report, format, language, new PlainStyle());
            file.Commit();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Messages.CannotWrite(path, Messages.Of(e));
        }
    }
}
