using System.Collections.Immutable;
using System.Text.Json;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Disclosure.Sections;
using BudgetDomain.Narrative;
using BudgetDomain.Reconciliation;
using BudgetDomain.Text;

namespace BudgetDomain.Typed.Json;

/// <summary>Reads the JSON form of a disclosure back to a recognised document and its narrative. Serves one disclosure.</summary>
internal sealed class DisclosureJsonReader(ImmutableArray<Form> forms)
{
    private readonly List<RecognisedTable> _tables = [];
    private readonly List<Figure> _figures = [];

    /// <summary>The narrative that was read; of JSON that has none, none.</summary>
    public DisclosureNarrative Narrative { get; private set; } = DisclosureNarrative.Empty;

    public RecognisedDocument Read(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var hasFormat = false;
        string? formId = null;
        var name = string.Empty;
        string? unit = null;
        int? year = null;
        var drafts = new List<TableDraft>();
        ImmutableArray<RecognisedPlan> plans = [];
        var sections = new DisclosureSections();
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("format"u8))
            {
                JsonRead.Format(ref reader, UnitDisclosureJson.Format);
                hasFormat = true;
            }
            else if (reader.ValueTextEquals("form"u8))
            {
                formId = JsonRead.String(ref reader);
            }
            else if (reader.ValueTextEquals("name"u8))
            {
                name = JsonRead.String(ref reader);
            }
            else if (reader.ValueTextEquals("unit"u8))
            {
                unit = JsonRead.OptionalString(ref reader);
            }
            else if (reader.ValueTextEquals("year"u8))
            {
                year = JsonRead.OptionalInteger(ref reader);
            }
            else if (reader.ValueTextEquals("grade"u8))
            {
                // Found again from the figures.
                _ = JsonRead.Word<Grade>(ref reader);
            }
            else if (reader.ValueTextEquals("tables"u8))
            {
                BeginArray(ref reader);
                while (JsonRead.NextElement(ref reader))
                    drafts.Add(ReadTable(ref reader));
            }
            else if (reader.ValueTextEquals("plans"u8))
            {
                plans = JsonRead.Array(ref reader, PlanJson.Read);
            }
            else if (reader.ValueTextEquals("sections"u8))
            {
                sections = JsonRead.Object(ref reader, SectionsJson.Read);
            }
            else if (reader.ValueTextEquals("narrative"u8))
            {
                Narrative = new(JsonRead.Array(ref reader, NarrativeJson.Read));
            }
            else
            {
                JsonRead.Skip(ref reader);
            }
        }

        if (!hasFormat)
            throw new JsonException($"没有 format：应为“{UnitDisclosureJson.Format}”");
        var form = forms.FirstOrDefault(f => f.Id == formId) ?? throw new JsonException($"没有名为“{formId}”的表样");
        if (year is { } y && !FiscalYear.TryFromYear(y, out _))
            throw new JsonException($"{y} 不是预算年度");
        foreach (var draft in drafts)
            Finish(draft, form);
        return new()
        {
            Source = new(name, []),
            Form = form,
            UnitName = unit,
            Year = year,
            Tables = [.. _tables],
            Figures = [.. _figures],
            Plans = plans,
            Sections = sections,
        };
    }

    private static void BeginArray(ref Utf8JsonReader reader)
    {
        JsonRead.Advance(ref reader);
        JsonRead.BeginArray(ref reader);
    }

    private static TableDraft ReadTable(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var table = new TableDraft();
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
            {
                table.Id = JsonRead.String(ref reader);
            }
            else if (reader.ValueTextEquals("title"u8))
            {
                table.Title = JsonRead.String(ref reader);
            }
            else if (reader.ValueTextEquals("line"u8))
            {
                table.Line = JsonRead.Integer(ref reader);
            }
            else if (reader.ValueTextEquals("page"u8))
            {
                table.Page = JsonRead.Integer(ref reader);
            }
            else if (reader.ValueTextEquals("unit"u8))
            {
                table.Unit = JsonRead.Word<AmountUnit>(ref reader);
            }
            else if (reader.ValueTextEquals("unitIsPrinted"u8))
            {
                table.UnitIsPrinted = JsonRead.Boolean(ref reader);
            }
            else if (reader.ValueTextEquals("lastPlace"u8))
            {
                table.LastPlace = JsonRead.Value<WanYuan>(ref reader);
            }
            else if (reader.ValueTextEquals("saysEmpty"u8))
            {
                table.SaysEmpty = JsonRead.Boolean(ref reader);
            }
            else if (reader.ValueTextEquals("panels"u8))
            {
                BeginArray(ref reader);
                while (JsonRead.NextElement(ref reader))
                    table.Panels.Add(ReadPanel(ref reader));
            }
            else if (reader.ValueTextEquals("columns"u8))
            {
                BeginArray(ref reader);
                while (JsonRead.NextElement(ref reader))
                    table.Columns.Add(ReadColumn(ref reader));
            }
            else if (reader.ValueTextEquals("rows"u8))
            {
                BeginArray(ref reader);
                while (JsonRead.NextElement(ref reader))
                    ReadRow(ref reader, table);
            }
            else
            {
                JsonRead.Skip(ref reader);
            }
        }

        return table;
    }

    private static RecognisedPanel ReadPanel(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var panel = new RecognisedPanel(default, true, true);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("slice"u8))
                panel = panel with { Slice = ReadSlice(ref reader) };
            else if (reader.ValueTextEquals("rowsComplete"u8))
                panel = panel with { RowsComplete = JsonRead.Boolean(ref reader) };
            else if (reader.ValueTextEquals("columnsComplete"u8))
                panel = panel with { ColumnsComplete = JsonRead.Boolean(ref reader) };
            else
                JsonRead.Skip(ref reader);
        }

        return panel;
    }

    private static RecognisedColumn ReadColumn(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var column = new RecognisedColumn(0, 0, string.Empty, default);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("panel"u8))
                column = column with { Panel = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("position"u8))
                column = column with { Position = JsonRead.Integer(ref reader) };
            else if (reader.ValueTextEquals("header"u8))
                column = column with { Header = JsonRead.String(ref reader) };
            else if (reader.ValueTextEquals("slice"u8))
                column = column with { Slice = ReadSlice(ref reader) };
            else
                JsonRead.Skip(ref reader);
        }

        return column;
    }

    private static void ReadRow(ref Utf8JsonReader reader, TableDraft table)
    {
        JsonRead.BeginObject(ref reader);
        var row = new RecognisedRow(0, 1, 0, string.Empty, string.Empty, default, false);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("panel"u8))
            {
                row = row with { Panel = JsonRead.Integer(ref reader) };
            }
            else if (reader.ValueTextEquals("line"u8))
            {
                row = row with { Line = JsonRead.Integer(ref reader) };
            }
            else if (reader.ValueTextEquals("page"u8))
            {
                row = row with { Page = JsonRead.Integer(ref reader) };
            }
            else if (reader.ValueTextEquals("code"u8))
            {
                row = row with { Code = JsonRead.String(ref reader) };
            }
            else if (reader.ValueTextEquals("name"u8))
            {
                row = row with { Name = JsonRead.String(ref reader) };
            }
            else if (reader.ValueTextEquals("slice"u8))
            {
                row = row with { Slice = ReadSlice(ref reader) };
            }
            else if (reader.ValueTextEquals("ofWhich"u8))
            {
                row = row with { OfWhich = JsonRead.Boolean(ref reader) };
            }
            else if (reader.ValueTextEquals("figures"u8))
            {
                BeginArray(ref reader);
                while (JsonRead.NextElement(ref reader))
                    table.Figures.Add(ReadFigure(ref reader, table.Rows.Count));
            }
            else
            {
                JsonRead.Skip(ref reader);
            }
        }

        table.Rows.Add(row);
    }

    private static FigureDraft ReadFigure(ref Utf8JsonReader reader, int row)
    {
        JsonRead.BeginObject(ref reader);
        var (column, slice, amount, printed, state) = (-1, default(Slice), WanYuan.Zero, string.Empty, FigureState.Printed);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("column"u8))
                column = JsonRead.Integer(ref reader);
            else if (reader.ValueTextEquals("slice"u8))
                slice = ReadSlice(ref reader);
            else if (reader.ValueTextEquals("amount"u8))
                amount = JsonRead.Value<WanYuan>(ref reader);
            else if (reader.ValueTextEquals("printed"u8))
                printed = JsonRead.String(ref reader);
            else if (reader.ValueTextEquals("state"u8))
                state = JsonRead.Word<FigureState>(ref reader);
            else
                JsonRead.Skip(ref reader);
        }

        // Nothing else is zero, and no zero is anything else.
        if (state == FigureState.Unreadable || ((state != FigureState.Printed) && amount != WanYuan.Zero))
            throw new JsonException($"数字“{printed}”的状态 {state} 与金额 {amount} 不符");
        return new(row, column, slice, state, amount, printed);
    }

    private static Slice ReadSlice(ref Utf8JsonReader reader)
    {
        JsonRead.Advance(ref reader);
        return SliceJsonConverter.ReadValue(ref reader);
    }

    private void Finish(TableDraft draft, Form form)
    {
        var layout = form.Tables.FirstOrDefault(t => t.Id == draft.Id) ?? throw new JsonException($"表样“{form.Id}”没有编号为“{draft.Id}”的表");
        if (_tables.Exists(t => t.Layout == layout))
            throw new JsonException($"表“{draft.Id}”重复");
        if (draft.Panels.Count > layout.Panels.Length)
            throw new JsonException($"表“{draft.Id}”的栏多于表样");
        if (draft.LastPlace.Fen < 1 || draft.Line < 1 || draft.Page < 0 || draft.Rows.Exists(static r => r.Line < 1 || r.Page < 0))
            throw new JsonException($"表“{draft.Id}”的行号、页码或最末位不在范围内");
        if (draft.Columns.Exists(c => IsOutside(c.Panel, draft.Panels.Count)) || draft.Rows.Exists(r => IsOutside(r.Panel, draft.Panels.Count))
            || draft.Figures.Exists(f => IsOutside(f.Column, draft.Columns.Count)))
        {
            throw new JsonException($"表“{draft.Id}”有一行、一列或一个数字不在任何栏中");
        }

        _figures.AddRange(draft.Figures.Select(f => new Figure(f.Slice, f.State, f.Amount, draft.LastPlace.Fen, _tables.Count, f.Row, f.Column, f.Printed)));
        _tables.Add(new()
        {
            Layout = layout,
            Title = draft.Title,
            Line = draft.Line,
            Page = draft.Page,
            Part = 0,
            Unit = draft.Unit,
            UnitIsPrinted = draft.UnitIsPrinted,
            LastPlace = draft.LastPlace.Fen,
            Panels = [.. draft.Panels],
            Rows = [.. draft.Rows],
            Columns = [.. draft.Columns],
            SaysEmpty = draft.SaysEmpty,
        });
    }

    private static bool IsOutside(int index, int count) => index < 0 || index >= count;

    private sealed record FigureDraft(int Row, int Column, Slice Slice, FigureState State, WanYuan Amount, string Printed);

    private sealed class TableDraft
    {
        public string Id { get; set; } = string.Empty;

        public string Title { get; set; } = string.Empty;

        public int Line { get; set; } = 1;

        public int Page { get; set; }

        public AmountUnit Unit { get; set; } = AmountUnit.WanYuan;

        public bool UnitIsPrinted { get; set; }

        public WanYuan LastPlace { get; set; }

        public bool SaysEmpty { get; set; }

        public List<RecognisedPanel> Panels { get; } = [];

        public List<RecognisedColumn> Columns { get; } = [];

        public List<RecognisedRow> Rows { get; } = [];

        public List<FigureDraft> Figures { get; } = [];
    }
}
