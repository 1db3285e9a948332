using System.Globalization;

namespace BudgetDomain.Documents.Workbooks;

/// <summary>A number format of a workbook: what a number looks like when it is printed.</summary>
internal sealed class NumberFormat
{
    // What a cell of the general format shows at most.
    private const int GeneralLength = 11;
    private readonly List<FormatSection> _sections;

    internal NumberFormat(string code) => _sections = FormatSection.ParseAll(code);

    /// <summary>Whether numbers are days and times.</summary>
    internal bool IsDate => _sections[0].IsDate;

    /// <summary>Prints a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="from1904">Whether days are counted from 1904 on.</param>
    internal string Print(decimal value, bool from1904 = false)
    {
        var section = Choose(value, out var sign);
        if (section.IsDate)
            return DateText.Print(section, value, from1904) ?? General(value);
        if (section.Tokens.Count == 0)
            return string.Empty;
        if (section.Has(FormatTokenKind.General) || section.Has(FormatTokenKind.Other) || (section.Has(FormatTokenKind.Text) && !section.Has(FormatTokenKind.Digit)))
            return Around(section, General(value));
        return DigitText.Print(section, Math.Abs(value), sign && value < 0);
    }

    /// <summary>Prints a text: as it is, or as the fourth section or a lone <c>@</c> has it.</summary>
    internal string Print(string text)
    {
        var section = _sections.Count == 4 ? _sections[3] : _sections[0];
        if (_sections.Count == 4 && section.Tokens.Count == 0)
            return string.Empty;
        return section.Has(FormatTokenKind.Text) ? Around(section, text) : text;
    }

    /// <summary>A number in the general format: no more digits than a cell shows.</summary>
    internal static string General(decimal value)
    {
        var text = value.ToString("0.############################", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (text.Length <= GeneralLength || point < 0)
            return text;
        var whole = point - (value < 0 ? 1 : 0);
        return Math.Round(value, Math.Clamp(GeneralLength - 1 - whole, 0, 28), MidpointRounding.AwayFromZero)
            .ToString("0.############################", CultureInfo.InvariantCulture);
    }

    private static string Around(FormatSection section, string middle)
        => string.Concat(section.Tokens.Select(token => token.Kind switch
        {
            FormatTokenKind.General or FormatTokenKind.Text => middle,
            FormatTokenKind.Literal => token.Text,
            // Exponents and fractions print the number itself, at the place of their first digit only.
            FormatTokenKind.Other => middle,
            _ => string.Empty,
        }));

    private FormatSection Choose(decimal value, out bool sign)
    {
        sign = true;
        if (_sections[0].HasCondition || (_sections.Count > 1 && _sections[1].HasCondition))
        {
            var index = _sections.FindIndex(section => section.HasCondition && section.Takes(value));
            return index >= 0 ? _sections[index] : _sections[Math.Min(_sections.Count - 1, 2)];
        }

        if (value < 0 && _sections.Count > 1)
        {
            sign = false;
            return _sections[1];
        }

        return value == 0 && _sections.Count > 2 ? _sections[2] : _sections[0];
    }
}
