namespace BudgetDomain;

/// <summary>A document cannot be read at all: empty, binary, over a stated limit, or damaged beyond reading.</summary>
public sealed class DisclosureFormatException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public DisclosureFormatException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, in Chinese.</param>
    public DisclosureFormatException(string message)
        : base(message) => Text = new(message, message);

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, in Chinese.</param>
    /// <param name="innerException">The cause.</param>
    public DisclosureFormatException(string message, Exception innerException)
        : base(message, innerException) => Text = new(message, message);

    /// <summary>Creates the exception.</summary>
    /// <param name="text">What is wrong, in both languages.</param>
    /// <param name="line">The line at fault, from 1, or 0 for the whole document.</param>
    public DisclosureFormatException(LocalizedText text, int line = 0)
        : base(text?.Chinese)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Line = line;
    }

    /// <summary>What is wrong, in both languages.</summary>
    public LocalizedText Text { get; } = new("无法读取公开文件", "the disclosure cannot be read");

    /// <summary>The line at fault, from 1, or 0 for the whole document.</summary>
    public int Line { get; }
}
