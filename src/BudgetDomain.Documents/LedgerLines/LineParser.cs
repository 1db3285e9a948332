using System.Globalization;
using System.Text;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;
using BudgetDomain.Text;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Texts by column to a draft of a line. What most lines repeat from the line before is kept from there.</summary>
internal sealed class LineParser
{
    // Longer texts are no amounts; the bound keeps the stack small whatever the input.
    private const int MaxAmount = 64;

    private readonly TextMemo _unitText = new();
    private readonly TextMemo _projectText = new();
    private readonly TextMemo _projectCodeText = new();
    private UnitCode _unit;
    private string? _project;
    private string? _projectCode;

    /// <summary>Parses the row.</summary>
    /// <returns>Why it is no line, or <see langword="null"/>.</returns>
    public LineFailure? Parse(RowBuffer row, out BudgetLineDraft draft)
    {
        draft = default;
        if (FirstMissing(row) is { } missing)
            return missing;
        if (ParseUnit(row, out var unit) is { } noUnit)
            return noUnit;
        if (Code<FunctionalCode>(row, LineColumn.Function, out var function) is { } noFunction)
            return noFunction;
        if (Code<DepartmentEconomicCode>(row, LineColumn.DepartmentEconomy, out var department) is { } noDepartment)
            return noDepartment;
        if (Code<GovernmentEconomicCode>(row, LineColumn.GovernmentEconomy, out var government) is { } noGovernment)
            return noGovernment;
        if (Word(row, LineColumn.Kind, LineWords.Kinds, out var kind) is { } noKind)
            return noKind;
        if (Word(row, LineColumn.Fund, LineWords.Funds, out var fund) is { } noFund)
            return noFund;
        if (Word(row, LineColumn.Vintage, LineWords.Vintages, out var vintage) is { } noVintage)
            return noVintage;
        if (Word(row, LineColumn.Adjustment, LineWords.Adjustments, out var adjustment) is { } noTruth)
            return noTruth;
        if (Amount(row, out var amount) is { } noAmount)
            return noAmount;
        draft = new()
        {
            Unit = unit,
            Function = function,
            DepartmentEconomy = department,
            GovernmentEconomy = government,
            Kind = kind,
            Fund = fund,
            Vintage = vintage,
            Project = Text(row[LineColumn.Project], _projectText, ref _project),
            ProjectCode = Text(row[LineColumn.ProjectCode], _projectCodeText, ref _projectCode),
            Amount = amount,
            IsAdjustment = adjustment,
        };
        return null;
    }

    /// <summary>Parses the code of the unit.</summary>
    public LineFailure? ParseUnit(RowBuffer row, out UnitCode unit)
    {
        var text = row[LineColumn.Unit];
        if (!_unitText.IsSame(text))
        {
            var parsed = UnitCode.ParseText(text);
            if (!parsed.TryGetValue(out unit))
                return LineFailure.Value(LineColumn.Unit, parsed.Message(Chars(text)));
            _unit = unit;
            _unitText.Keep(text);
        }

        unit = _unit;
        return null;
    }

    public static LineFailure? Word<T>(RowBuffer row, LineColumn column, LineWordList<T> words, out T member)
        where T : struct
    {
        member = default;
        var text = row[column];
        return text.IsEmpty || words.TryFind(text, out member) ? null : LineFailure.Word(column, Shorten(text), words.Expected);
    }

    public static string Chars(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    private static LineFailure? FirstMissing(RowBuffer row)
    {
        ReadOnlySpan<LineColumn> wanted = [LineColumn.Unit, LineColumn.Function, LineColumn.Kind, LineColumn.Fund, LineColumn.Vintage];
        foreach (var column in wanted)
        {
            if (!row.Has(column))
                return LineFailure.Missing(column);
        }

        return row.Has(row.Amount) ? null : LineFailure.MissingAmount;
    }

    private static LineFailure? Code<T>(RowBuffer row, LineColumn column, out T code)
        where T : struct, ISubjectCode<T>
    {
        code = default;
        var text = row[column];
        return text.IsEmpty || T.TryParse(text, null, out code)
            ? null
            : LineFailure.Value(column, typeof(T) == typeof(FunctionalCode) ? FunctionalCode.ParseText(text).Message(Chars(text))
                : typeof(T) == typeof(DepartmentEconomicCode) ? DepartmentEconomicCode.ParseText(text).Message(Chars(text))
                : GovernmentEconomicCode.ParseText(text).Message(Chars(text)));
    }

    private static LineFailure? Amount(RowBuffer row, out WanYuan amount)
    {
        var column = row.Amount;
        var text = row[column];
        amount = default;
        if (text.Length > MaxAmount)
            return LineFailure.Amount(column, new($"“{Shorten(text)}”不是数", $"'{Shorten(text)}' is no number"));
        if (column == LineColumn.AmountFen)
            return Fen(text, out amount);
        TextParse<WanYuan> parsed;
        if (column == LineColumn.AmountWanYuan)
        {
            parsed = WanYuan.ParseText(text);
        }
        else
        {
            Span<char> chars = stackalloc char[MaxAmount];
            parsed = WanYuan.ParseYuanText(chars[..Encoding.UTF8.GetChars(text, chars)]);
        }

        return parsed.TryGetValue(out amount) ? null : LineFailure.Amount(column, parsed.Message(Chars(text)));
    }

    private static LineFailure? Fen(ReadOnlySpan<byte> text, out WanYuan amount)
    {
        var whole = long.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var fen) && fen != long.MinValue;
        amount = whole ? WanYuan.FromFen(fen) : default;
        return whole ? null : LineFailure.Amount(LineColumn.AmountFen, new($"“{Shorten(text)}”应为整数，且在范围以内", $"'{Shorten(text)}' must be a whole number within the range"));
    }

    private static string? Text(ReadOnlySpan<byte> text, TextMemo memo, ref string? value)
    {
        if (text.IsEmpty)
            return null;
        if (!memo.IsSame(text))
        {
            value = Chars(text);
            memo.Keep(text);
        }

        return value;
    }

    private static string Shorten(ReadOnlySpan<byte> text)
    {
        var chars = Chars(text);
        return chars.Length <= 40 ? chars : string.Concat(chars.AsSpan(0, 40), "…");
    }
}
