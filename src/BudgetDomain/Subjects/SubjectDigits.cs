using BudgetDomain.Text;

namespace BudgetDomain.Subjects;

/// <summary>The arithmetic, the parser and the formatter of subject codes, once for all families.</summary>
/// <remarks>A padded code of depth d has 3 + 2(d − 1) digits; numeric order of padded codes puts a parent before its children.</remarks>
internal static class SubjectDigits
{
    private static ReadOnlySpan<int> Hundreds => [1, 100, 10_000, 1_000_000];

    public static SubjectLevel LevelOf<T>(T code)
        where T : struct, ISubjectCode<T>
    {
        if (code.Padded == 0)
            return SubjectLevel.None;
        var level = T.DeepestLevel;
        while (level > SubjectLevel.Class && code.Padded % Unit<T>(level - 1) == 0)
            level--;
        return level;
    }

    /// <summary>Whether a code goes all the way down, which its last two digits say. Quicker than its level: no number to divide by is looked up.</summary>
    public static bool IsDeepest<T>(T code)
        where T : struct, ISubjectCode<T>
        => code.Padded % 100 != 0;

    public static T RollUp<T>(T code, SubjectLevel level)
        where T : struct, ISubjectCode<T>
    {
        if (level <= SubjectLevel.None)
            return default;
        if (level >= T.DeepestLevel)
            return code;
        var unit = Unit<T>(level);
        return T.FromPadded(code.Padded / unit * unit);
    }

    public static T ParentOf<T>(T code)
        where T : struct, ISubjectCode<T>
    {
        var level = LevelOf(code);
        return level <= SubjectLevel.Class ? default : RollUp(code, level - 1);
    }

    public static bool Contains<T>(T ancestor, T code)
        where T : struct, ISubjectCode<T>
        => RollUp(code, LevelOf(ancestor)).Padded == ancestor.Padded;

    public static bool TryFromParts<T>(ReadOnlySpan<int> parts, out T code)
        where T : struct, ISubjectCode<T>
    {
        code = default;
        if (parts[0] / 100 != T.FirstDigit)
            return false;
        var padded = parts[0] * Unit<T>(SubjectLevel.Class);
        var ended = false;
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i] is < 0 or > 99 || (ended && parts[i] != 0))
                return false;
            ended |= parts[i] == 0;
            padded += parts[i] * Unit<T>((SubjectLevel)(i + 1));
        }

        code = T.FromPadded(padded);
        return true;
    }

    public static T FromParts<T>(ReadOnlySpan<int> parts)
        where T : struct, ISubjectCode<T>
        => TryFromParts<T>(parts, out var code)
            ? code
            : throw new ArgumentOutOfRangeException(nameof(parts), string.Join('|', parts.ToArray()), $"应为{T.Expected.Chinese}");

    public static TextParse<T> Read<T>(ref FoldedText text)
        where T : struct, ISubjectCode<T>
    {
        text.SkipBlanks();
        if (text.Current != '0' + T.FirstDigit || !TryGroup(ref text, 3, out var padded))
            return Refuse<T>(in text);

        var level = SubjectLevel.Class;
        var separator = FoldedText.End;
        while (true)
        {
            var found = TakeSeparator(ref text);
            if (text.Current == FoldedText.End && found is 0 or ' ')
                return TextParse<T>.Of(T.FromPadded(padded * Unit<T>(level)));
            if (separator == FoldedText.End)
                separator = found;
            if (separator != found || level == T.DeepestLevel || !TryGroup(ref text, 2, out var part) || part == 0)
                return Refuse<T>(in text);
            padded = (padded * 100) + part;
            level++;
        }
    }

    public static int Write<T>(T code, Span<byte> ascii, ReadOnlySpan<char> format)
        where T : struct, ISubjectCode<T>
    {
        TextValue.RequireGeneral(format);
        var level = LevelOf(code);
        if (level == SubjectLevel.None)
            return 0;
        _ = (code.Padded / Unit<T>(level)).TryFormat(ascii, out var length, default, null);
        return length;
    }

    /// <summary>The value of one at a level within a padded code.</summary>
    private static int Unit<T>(SubjectLevel level)
        where T : struct, ISubjectCode<T>
        => Hundreds[T.DeepestLevel - level];

    private static TextParse<T> Refuse<T>(in FoldedText text)
        where T : struct, ISubjectCode<T>
        => TextParse<T>.Refused(text.Position, T.Expected);

    /// <summary>Takes what stands between two groups: nothing (0), blanks, or one hyphen.</summary>
    private static int TakeSeparator(ref FoldedText text)
    {
        if (text.Take('-'))
            return '-';
        if (text.Current != ' ')
            return 0;
        text.SkipBlanks();
        return ' ';
    }

    private static bool TryGroup(ref FoldedText text, int length, out int group)
    {
        group = 0;
        for (var i = 0; i < length; i++)
        {
            if (!text.IsDigit)
                return false;
            group = (group * 10) + text.Current - '0';
            text.Advance();
        }

        return true;
    }
}
