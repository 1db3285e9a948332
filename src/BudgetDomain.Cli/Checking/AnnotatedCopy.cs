using BudgetDomain.Documents;
using BudgetDomain.Reports;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Checking;

/// <summary><c>--annotate</c>: a copy of the original with remarks.</summary>
internal static class AnnotatedCopy
{
    /// <summary>Why there can be no copy; <see langword="null"/> where there can.</summary>
    public static LocalizedText? Refuse(CheckOptions options)
    {
        if (options.Paths is not [var path] || Directory.Exists(path))
            return Messages.AnnotateNeedsOneFile;
        if (Directory.Exists(options.Annotate))
            return Messages.OutputIsFolder;
        var copy = Path.GetFullPath(options.Annotate!);
        return copy == Path.GetFullPath(path) || (options.Output is not null && copy == Path.GetFullPath(options.Output)) ? Messages.OutputIsInput : null;
    }

    /// <summary>Writes the copy, whole or not at all.</summary>
    /// <returns>Whether it was written, and what to say of it.</returns>
    public static (bool Written, LocalizedText Said) Write(CheckOptions options, CheckReport report, CancellationToken cancellationToken)
    {
        var path = options.Paths[0];
        try
        {
            if (!File.Exists(path))
                return (false, Messages.AnnotateNeedsOneFile);
            var original = File.ReadAllBytes(path);
            if (Array.Find(DocumentFormats.Annotators, annotator => annotator.Recognises(original)) is not { } annotator)
                return (false, Messages.CannotAnnotate);

            // What rounding explains is right as it is; nobody wants a comment on it.
            var least = options.Severity > Severity.Warning ? options.Severity : Severity.Warning;
            var remarks = DocumentRemarks.Of(report, options.Language, least);
            using var file = AtomicFile.Create(Path.GetFullPath(options.Annotate!));
            var placed = annotator.Annotate(original, remarks, file.Writer.BaseStream, DisclosureReaderOptions.Default, cancellationToken);
            file.Commit();
            return (true, Messages.Annotated(options.Annotate!, placed, remarks.Length));
        }
        catch (DisclosureFormatException e)
        {
            return (false, Messages.CannotWrite(options.Annotate!, e.Text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (false, Messages.CannotWrite(options.Annotate!, Messages.Of(e)));
        }
    }
}
