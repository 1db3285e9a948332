namespace BudgetDomain.Disclosure;

/// <summary>A piece of a document as it was read: a <see cref="Paragraph"/> or a <see cref="Grid"/>. Blocks know places, not meanings.</summary>
public abstract class Block
{
    private protected Block(int line, int page)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        Line = line;
        Page = page;
    }

    /// <summary>The line on which the block begins, from 1.</summary>
    public int Line { get; }

    /// <summary>The page on which the block begins, from 1; 0 where the source has no pages.</summary>
    public int Page { get; }
}
