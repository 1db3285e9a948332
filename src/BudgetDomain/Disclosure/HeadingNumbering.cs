namespace BudgetDomain.Disclosure;

/// <summary>How a heading is numbered. The members are in the order in which they nest: 第一部分 › 一、 › （一） › 1. › （1） › ①.</summary>
public enum HeadingNumbering
{
    /// <summary>Not numbered: a title at the head of a page, or a heading that the source marks as one.</summary>
    None = 0,

    /// <summary>第一部分, 第一章, 第一篇.</summary>
    Part = 1,

    /// <summary>第一节.</summary>
    Section = 2,

    /// <summary>一、</summary>
    Chinese = 3,

    /// <summary>（一）</summary>
    BracketedChinese = 4,

    /// <summary>1. or 1、</summary>
    Arabic = 5,

    /// <summary>（1） or 1）</summary>
    BracketedArabic = 6,

    /// <summary>①</summary>
    Circled = 7,
}
