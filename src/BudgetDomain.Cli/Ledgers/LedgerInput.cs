using System.Globalization;
using BudgetDomain.Documents.LedgerLines;

namespace BudgetDomain.Cli.Ledgers;

/// <summary>Reads a file of budget lines and says which lines it rejected: in a file, or the first few on standard error.</summary>
internal sealed class LedgerInput(TextWriter error, MessageLanguage language)
{
    private const int ShownRejects = 10;

    /// <summary>Reads a ledger.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rejects">The file for rejected lines, or <see langword="null"/> for standard error.</param>
    /// <param name="jobs">How many threads read.</param>
    /// <param name="cancellationToken">Asks to stop.</param>
    /// <exception cref="DisclosureFormatException">The file is no file of budget lines.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public LedgerReadResult Read(string path, string? rejects, int jobs, CancellationToken cancellationToken)
    {
        var options = new LedgerReadOptions { DegreeOfParallelism = jobs };
        if (rejects is not null)
        {
            using var file = AtomicFile.Create(Path.GetFullPath(rejects));
            var result = LedgerFiles.ReadFile(path, options, new RejectsWriter(file.Writer, language).Write, cancellationToken);
            file.Commit();
            return result;
        }

        var count = 0;
        var read = LedgerFiles.ReadFile(path, options, rejected => Show(path, rejected, ++count), cancellationToken);
        if (count > ShownRejects)
            error.WriteLine(Say($"{path}：另有 {count - ShownRejects} 行被退回（--rejects FILE 全部列出）", $"{path}: {count - ShownRejects} more lines are rejected (--rejects FILE lists them all)"));
        return read;
    }

    private void Show(string path, RejectedLine rejected, int count)
    {
        if (count <= ShownRejects)
            error.WriteLine(Reports.TextLayout.OneLine(Say($"{path} 第{rejected.Line}行退回：{rejected.Reason.Chinese}", $"{path} line {rejected.Line} rejected: {rejected.Reason.English}")));
    }

    private string Say(FormattableString chinese, FormattableString english)
        => (language == MessageLanguage.English ? english : chinese).ToString(CultureInfo.InvariantCulture);
}
