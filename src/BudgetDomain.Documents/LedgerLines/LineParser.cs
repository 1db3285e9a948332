using System.Globalization;
using System.Text;
using BudgetDomain.Cube;
using BudgetDomain.Ledger;
using BudgetDomain.Subjects;
using BudgetDomain.Text;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>Texts by column to a draft of a line. What most lines repeat from the line before is kept from there.</summary>
internal sealed class LineParser
{
    // Longer texts are no amounts; the bound keeps the stack small whatever the input.
    private const int MaxAmount = 64;

    private const int MaxShort = 128;

    private readonly TextCache<FunctionalCode> _functions = new();
    private readonly TextCache<DepartmentEconomicCode> _departments = new();
    private readonly TextCache<GovernmentEconomicCode> _governments = new();
    private readonly TextCache<ExpenditureKind> _kinds = new();
    private readonly TextCache<FundSource> _funds = new();
    private readonly TextCache<Vintage> _vintages = new();
    private readonly TextCache<string> _texts = new();

    /// <summary>Parses the row.</summary>
    /// <returns>Why it is no line, or <see langword="null"/>.</returns>
    public LineFailure? Parse(RowBuffer row, BudgetUnit? unit, out BudgetLineDraft draft)
    {
        draft = default;
        if (unit is null)
            return LineFailure.Missing(LineColumn.Unit);
        if (FirstMissing(row) is { } missing)
            return missing;
        if (Code(row, LineColumn.Function, _functions, out var function) is { } noFunction)
            return noFunction;
        if (Code(row, LineColumn.DepartmentEconomy, _departments, out var department) is { } noDepartment)
            return noDepartment;
        if (Code(row, LineColumn.GovernmentEconomy, _governments, out var government) is { } noGovernment)
            return noGovernment;
        if (Word(row, LineColumn.Kind, LineWords.Kinds, _kinds, out var kind) is { } noKind)
            return noKind;
        if (Word(row, LineColumn.Fund, LineWords.Funds, _funds, out var fund) is { } noFund)
            return noFund;
        if (Word(row, LineColumn.Vintage, LineWords.Vintages, _vintages, out var vintage) is { } noVintage)
            return noVintage;
        if (Word(row, LineColumn.Adjustment, LineWords.Adjustments, out var adjustment) is { } noTruth)
            return noTruth;
        if (Amount(row, out var amount) is { } noAmount)
            return noAmount;
        draft = new()
        {
            Unit = unit.Code,
            Function = function,
            DepartmentEconomy = department,
            GovernmentEconomy = government,
            Kind = kind,
            Fund = fund,
            Vintage = vintage,
            Project = Text(row[LineColumn.Project]),
            ProjectCode = Text(row[LineColumn.ProjectCode]),
            Amount = amount,
            IsAdjustment = adjustment,
        };
        return null;
    }

    public static LineFailure? Word<T>(RowBuffer row, LineColumn column, LineWordList<T> words, out T member)
        where T : struct
    {
        member = default;
        var text = row[column];
        return text.IsEmpty || words.TryFind(text, out member) ? null : LineFailure.Word(column, Shorten(text), words.Expected);
    }

    public static string Chars(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxShort)
            return Encoding.UTF8.GetString(utf8);

        // Short texts are not counted before they are decoded.
        Span<char> chars = stackalloc char[MaxShort];
        return new(chars[..Encoding.UTF8.GetChars(utf8, chars)]);
    }

    public static string? TextOrNull(ReadOnlySpan<byte> utf8) => utf8.IsEmpty ? null : Chars(utf8);

    private static LineFailure? FirstMissing(RowBuffer row)
    {
        ReadOnlySpan<LineColumn> wanted = [LineColumn.Function, LineColumn.Kind, LineColumn.Fund, LineColumn.Vintage];
        foreach (var column in wanted)
        {
            if (!row.Has(column))
                return LineFailure.Missing(column);
        }

        return row.Has(row.Amount) ? null : LineFailure.MissingAmount;
    }

    private static LineFailure? Word<T>(RowBuffer row, LineColumn column, LineWordList<T> words, TextCache<T> known, out T member)
        where T : struct
    {
        if (known.TryGet(row[column], out member))
            return null;
        var failure = Word(row, column, words, out member);
        if (failure is null)
            known.Keep(row[column], member);
        return failure;
    }

    private static LineFailure? Code<T>(RowBuffer row, LineColumn column, TextCache<T> known, out T code)
        where T : struct, ISubjectCode<T>
    {
        code = default;
        var text = row[column];
        if (text.IsEmpty || known.TryGet(text, out code))
            return null;
        if (T.TryParse(text, null, out code))
        {
            known.Keep(text, code);
            return null;
        }

        var chars = Chars(text);
        return LineFailure.Value(column, column switch
        {
            LineColumn.Function => FunctionalCode.ParseText(chars).Message(chars),
            LineColumn.DepartmentEconomy => DepartmentEconomicCode.ParseText(chars).Message(chars),
            _ => GovernmentEconomicCode.ParseText(chars).Message(chars),
        });
    }

    private static LineFailure? Amount(RowBuffer row, out WanYuan amount)
    {
        var column = row.Amount;
        var text = row[column];
        amount = default;
        if (text.Length > MaxAmount)
            return LineFailure.Amount(column, new($"“{Shorten(text)}”不是数", $"'{Shorten(text)}' is no number"));
        if (TryPlain(text, column, out amount))
            return null;
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

    /// <summary>Plain digits with at most one point, as nearly all amounts are; everything else is for the parsers of the core.</summary>
    private static bool TryPlain(ReadOnlySpan<byte> text, LineColumn column, out WanYuan amount)
    {
        const int safeDigits = 12;
        var decimals = PlainAmount.DecimalsOf(column);
        amount = default;
        if (text.Length is 0 or > safeDigits || text[0] == '.' || text[^1] == '.' || (text[0] == '0' && text.Length > 1 && text[1] != '.'))
            return false;
        var (fen, places, point) = (0L, 0, false);
        foreach (var b in text)
        {
            if (b == '.' && !point)
            {
                point = true;
                continue;
            }

            if (b is < (byte)'0' or > (byte)'9' || places == decimals && point)
                return false;
            fen = (fen * 10) + (b - '0');
            places += point ? 1 : 0;
        }

        for (; places < decimals; places++)
            fen *= 10;
        amount = WanYuan.FromFen(fen);
        return true;
    }

    private static LineFailure? Fen(ReadOnlySpan<byte> text, out WanYuan amount)
    {
        var whole = long.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var fen) && fen != long.MinValue;
        amount = whole ? WanYuan.FromFen(fen) : default;
        return whole ? null : LineFailure.Amount(LineColumn.AmountFen, new($"“{Shorten(text)}”应为整数，且在范围以内", $"'{Shorten(text)}' must be a whole number within the range"));
    }

    private string? Text(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return null;
        if (!_texts.TryGet(text, out var value))
            _texts.Keep(text, value = Chars(text));
        return value;
    }

    private static string Shorten(ReadOnlySpan<byte> text)
    {
        var chars = Chars(text);
        return chars.Length <= 40 ? chars : string.Concat(chars.AsSpan(0, 40), "…");
    }
}
