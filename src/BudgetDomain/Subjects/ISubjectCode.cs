using System.Numerics;
using BudgetDomain.Text;

namespace BudgetDomain.Subjects;

/// <summary>科目编码: what the four families of subject codes have in common, for code that serves them all.</summary>
/// <typeparam name="TSelf">The family itself.</typeparam>
/// <remarks>
/// The code of a 类 has three digits; every level below adds two, from 01 to 99. Whether a code exists in a year is the
/// catalogue's answer, not the code's. Only the four families of this library implement it.
/// </remarks>
public interface ISubjectCode<TSelf> : ITextValue<TSelf>, IComparisonOperators<TSelf, TSelf, bool>
    where TSelf : struct, ISubjectCode<TSelf>
{
    /// <summary>The deepest level of the family.</summary>
    static abstract SubjectLevel DeepestLevel { get; }

    /// <summary>The digit with which every code of the family begins, 1 to 9.</summary>
    static abstract int FirstDigit { get; }

    /// <summary>Whether this is no code; it then stands for the whole classification (合计), the parent of every 类.</summary>
    bool IsDefault { get; }

    /// <summary>级次: the level of the code.</summary>
    SubjectLevel Level { get; }

    /// <summary>上级科目: the code one level up; the default value for a 类 and for the default value.</summary>
    TSelf Parent { get; }

    /// <summary>所属类: the code of the 类; the default value for the default value.</summary>
    TSelf Root { get; }

    /// <summary>Whether <paramref name="other"/> lies below this code, at any depth.</summary>
    /// <param name="other">The code that may lie below.</param>
    bool IsAncestorOf(TSelf other);

    /// <summary>Whether <paramref name="other"/> is this code or lies below it.</summary>
    /// <param name="other">The other code.</param>
    bool Contains(TSelf other);

    /// <summary>The code itself, or the code above it at <paramref name="level"/> where it lies deeper than that.</summary>
    /// <param name="level">The level to roll up to.</param>
    TSelf RollUpTo(SubjectLevel level);

    /// <summary>What is expected of a text of this family.</summary>
    internal static abstract LocalizedText Expected { get; }

    /// <summary>The code padded with zeros to the family's full width; 0 for the default value.</summary>
    internal int Padded { get; }

    /// <summary>Makes a code from a value of <see cref="Padded"/> without checking it.</summary>
    internal static abstract TSelf FromPadded(int padded);
}
