using BudgetDomain.Ledger;
using BudgetDomain.Subjects;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>The columns of the year and of the unit, which most rows repeat from the row before.</summary>
internal sealed class UnitParser
{
    private readonly TextMemo _yearText = new();
    private readonly TextMemo _codeText = new();
    private readonly TextMemo _name = new();
    private readonly TextMemo _kindText = new();
    private readonly TextMemo _department = new();
    private UnitCode _code;
    private BudgetUnit? _last;

    public UnitParser()
    {
    }

    /// <summary>For rows of a file whose year another knows.</summary>
    public UnitParser(FiscalYear year) => (Year, KnowsYear) = (year, true);

    /// <summary>年度: the year of the first row that has a good one or states none.</summary>
    public FiscalYear Year { get; private set; }

    /// <summary>Whether there was a first row.</summary>
    public bool KnowsYear { get; private set; }

    /// <summary>Reads the year, and the unit where the row has one.</summary>
    /// <returns>Why the row is no line, or <see langword="null"/>.</returns>
    public LineFailure? Parse(RowBuffer row, out BudgetUnit? unit)
    {
        unit = null;
        return CheckYear(row) ?? (row.Has(LineColumn.Unit) ? ParseUnit(row, out unit) : null);
    }

    private LineFailure? CheckYear(RowBuffer row)
    {
        var text = row[LineColumn.Year];
        if (KnowsYear && _yearText.IsSame(text))
            return null;
        FiscalYear year = default;
        if (!text.IsEmpty)
        {
            var parsed = FiscalYear.ParseText(text);
            if (!parsed.TryGetValue(out year))
                return LineFailure.Value(LineColumn.Year, parsed.Message(LineParser.Chars(text)));
        }

        if (KnowsYear && year != Year)
            return LineFailure.Year(year.ToString(), Year.ToString());
        (Year, KnowsYear) = (year, true);
        _yearText.Keep(text);
        return null;
    }

    private LineFailure? ParseUnit(RowBuffer row, out BudgetUnit? unit)
    {
        unit = null;
        if (ParseCode(row) is { } noCode)
            return noCode;
        var name = row[LineColumn.UnitName];
        var kindText = row[LineColumn.UnitKind];
        var departmentText = row[LineColumn.Department];
        if (_last is not null && _last.Code == _code && _name.IsSame(name) && _kindText.IsSame(kindText) && _department.IsSame(departmentText))
        {
            unit = _last;
            return null;
        }

        var kind = UnitKind.Unspecified;
        if (_last is not null && _kindText.IsSame(kindText))
            kind = _last.Kind;
        else if (LineParser.Word(row, LineColumn.UnitKind, LineWords.UnitKinds, out kind) is { } noKind)
            return noKind;
        UnitCode department = default;
        if (!departmentText.IsEmpty && !UnitCode.ParseText(departmentText).TryGetValue(out department))
            return LineFailure.Value(LineColumn.Department, UnitCode.ParseText(departmentText).Message(LineParser.Chars(departmentText)));
        unit = _last = new(_code) { Name = LineParser.Chars(name), Kind = kind, Department = department };
        _name.Keep(name);
        _kindText.Keep(kindText);
        _department.Keep(departmentText);
        return null;
    }

    private LineFailure? ParseCode(RowBuffer row)
    {
        var text = row[LineColumn.Unit];
        if (_codeText.IsSame(text))
            return null;
        var parsed = UnitCode.ParseText(text);
        if (!parsed.TryGetValue(out var code))
            return LineFailure.Value(LineColumn.Unit, parsed.Message(LineParser.Chars(text)));
        _code = code;
        _codeText.Keep(text);
        return null;
    }
}
