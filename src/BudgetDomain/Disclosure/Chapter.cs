using System.Collections.Immutable;

namespace BudgetDomain.Disclosure;

/// <summary>A chapter (章节) of a disclosure: its heading, and where it lies in the tree of chapters.</summary>
public sealed class Chapter
{
    internal Chapter(Chapter? parent, HeadingNumbering numbering, string number, string title, Paragraph heading)
    {
        Parent = parent;
        Level = parent is null ? 1 : parent.Level + 1;
        Numbering = numbering;
        Number = number;
        Title = title;
        Heading = heading;
    }

    /// <summary>The chapter that this one is a part of; <see langword="null"/> for a top one.</summary>
    public Chapter? Parent { get; }

    /// <summary>How deep it lies, from 1.</summary>
    public int Level { get; }

    /// <summary>How it is numbered.</summary>
    public HeadingNumbering Numbering { get; }

    /// <summary>The number as printed, such as <c>第三部分</c> or <c>（一）</c>; empty where there is none.</summary>
    public string Number { get; }

    /// <summary>The title without number, and without a colon or full stop at its end.</summary>
    public string Title { get; }

    /// <summary>The paragraph that is the heading.</summary>
    public Paragraph Heading { get; }

    /// <summary>The line of the heading, from 1.</summary>
    public int Line => Heading.Line;

    /// <summary>The page of the heading, from 1; 0 where the source has no pages.</summary>
    public int Page => Heading.Page;

    /// <summary>The chapters from the top one down to this one.</summary>
    public ImmutableArray<Chapter> Path
    {
        get
        {
            var path = new Chapter[Level];
            for (var chapter = this; chapter is not null; chapter = chapter.Parent)
                path[chapter.Level - 1] = chapter;
            return [.. path];
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Number + Title;
}
