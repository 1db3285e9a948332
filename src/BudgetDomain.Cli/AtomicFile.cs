using System.Text;

namespace BudgetDomain.Cli;

/// <summary>A text file that appears under its name only when it is complete, replacing what was there.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _target;
    private readonly string? _temporary;
    private bool _committed;

    private AtomicFile(string target, string? temporary, StreamWriter writer)
    {
        _target = target;
        _temporary = temporary;
        Writer = writer;
    }

    /// <summary>Where the contents go: UTF-8 without a byte order mark, or bytes to the stream below.</summary>
    public StreamWriter Writer { get; }

    /// <summary>Opens a temporary file beside the target, so that the final move stays on one file system.</summary>
    /// <param name="target">The full path of the file.</param>
    public static AtomicFile Create(string target)
    {
        // A device such as /dev/stdout is written to; it must not be replaced.
        var isDevice = target.StartsWith("/dev/", StringComparison.Ordinal);
        var temporary = isDevice
            ? null
            : Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
        var stream = isDevice
            ? new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)
            : new FileStream(temporary!, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        return new(target, temporary, new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024) { NewLine = "\n" });
    }

    /// <summary>Puts the complete file in its place.</summary>
    public void Commit()
    {
        Writer.Dispose();
        if (_temporary is not null)
            File.Move(_temporary, _target, overwrite: true);
        _committed = true;
    }

    /// <summary>Removes what was written, unless it was committed.</summary>
    public void Dispose()
    {
        if (_committed)
            return;
        try
        {
            Writer.Dispose();
        }
        catch (IOException)
        {
            // A full disk has been reported already; what matters now is to remove the file.
        }

        if (_temporary is not null)
            File.Delete(_temporary);
    }
}
