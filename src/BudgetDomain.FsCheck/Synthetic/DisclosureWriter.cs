using System.Globalization;
using System.Text;

namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>Prints a made-up disclosure as its surface says; one figure may be printed wrong.</summary>
internal sealed class DisclosureWriter(SyntheticDisclosure disclosure, int wrong = -1)
{
    private readonly Surface _surface = disclosure.Surface;
    private readonly StringBuilder _text = new();
    private int _printed;
    private string _wrongText = string.Empty;

    /// <summary>The text, how many figures other than nils it prints, and the text of the wrong one.</summary>
    internal (string Text, int Figures, string Wrong) Write()
    {
        var tables = disclosure.Tables();
        _text.Append(FormTables.Unit).Append("\n2025年度单位预算公开\n\n");
        if (_surface.Contents)
        {
            _text.Append("目 录\n\n");
            foreach (var table in tables)
                _text.Append(Title(table)).Append(_surface.Titles % 2 == 0 ? "................" : "……………… ").Append(table.Number + 2).Append('\n');
            _text.Append('\n');
        }

        foreach (var table in tables)
            Write(table);
        _text.Append("第三部分 单位预算情况说明\n\n本年度预算按上述各表执行。\n");
        return (_text.ToString(), _printed, _wrongText);
    }

    private string Title(SyntheticTable table)
    {
        var title = table.Titles[_surface.Titles % table.Titles.Length];
        var dated = (_surface.Titles / 4 % 3) switch { 0 => $"2025年{title}", 1 => $"2025年度{title}", _ => title };
        return _surface.Numbering switch
        {
            Numbering.ChineseTable => $"表{FormTables.Numeral(table.Number)}：{dated}",
            Numbering.Number => $"{table.Number}. {dated}",
            _ => dated,
        };
    }

    private void Write(SyntheticTable table)
    {
        if (_surface.Untitled != table.Number)
        {
            if (_surface.Numbering == Numbering.PublicTable)
                _text.Append("预算公开表").Append(table.Number).Append("\n\n");
            _text.Append(_surface.Titles % 3 == 0 ? "## " : "").Append(Title(table)).Append("\n\n");
        }

        var unit = table.Unit == 100 ? "元" : "万元";
        _text.Append(_surface.UnitLine switch
        {
            UnitLine.Plain => $"单位名称：{FormTables.Unit}\n\n单位：{unit}\n\n",
            UnitLine.HalfWidthColon => $"编制单位:{FormTables.Unit}\n\n单位:{unit}\n\n",
            UnitLine.AmountUnit => $"单位名称：{FormTables.Unit}\n\n金额单位：{unit}\n\n",
            UnitLine.WithName => $"单位名称：{FormTables.Unit}                    单位：{unit}\n\n",
            UnitLine.InBrackets => $"单位名称：{FormTables.Unit}\n\n（单位：{unit}）\n\n",
            _ => $"单位名称：{FormTables.Unit}\n\n",
        });
        var columns = Columns(table, unit).ToList();
        var header = Header(columns).ToList();
        if (_surface.UnitLine == UnitLine.InGrid)
            header.Insert(0, [.. Enumerable.Repeat(new Cell(""), columns.Count - 1), new Cell($"单位：{unit}")]);
        if (_surface.Index)
            header.Add([.. columns.Select((_, i) => new Cell($"{i + 1}"))]);
        var (rows, isEmpty) = Rows(table);
        var cut = _surface.Break == Break.None || rows.Count < 4 ? rows.Count : rows.Count / 2;
        WriteGrid([.. header, .. rows.Take(cut)]);
        if (cut < rows.Count)
        {
            _text.Append("\n<!-- page ").Append(table.Number + 50).Append(" -->\n\n");
            WriteGrid(_surface.Break == Break.RepeatedHeader ? [.. header, .. rows.Skip(cut)] : [.. rows.Skip(cut)]);
        }

        _text.Append('\n');
        if (isEmpty && _surface.Notes)
            _text.Append(_surface.Titles % 2 == 0 ? "注：本表无数据\n\n" : "注:本单位2025年无此项预算，故本表为空表。\n\n");
    }

    private IEnumerable<Column> Columns(SyntheticTable table, string unit)
    {
        for (var p = 0; p < table.Panels.Length; p++)
        {
            foreach (var label in table.Panels[p].Labels)
                yield return new(label, _ => false);
            foreach (var column in table.Panels[p].Columns)
                yield return _surface.UnitLine == UnitLine.InHeader ? column with { Path = [.. column.Path[..^1], $"{column.Path[^1]}（{unit}）"] } : column;
        }

        if (table.Panels[^1].Labels.Length == 0)
            yield break;
        if (_surface.LastYear)
            yield return new([_surface.Titles % 2 == 0 ? "上年预算数" : "2024年预算数"], _ => false) { IsAside = true };
        if (_surface.Remarks)
            yield return new(["备注"], _ => false);
    }

    private IEnumerable<Cell[]> Header(List<Column> columns)
    {
        var depth = columns.Max(c => c.Path.Length);
        for (var r = 0; r < depth; r++)
        {
            var row = new Cell[columns.Count];
            for (var c = 0; c < columns.Count; c++)
            {
                var path = columns[c].Path;
                if (r >= path.Length || (c > 0 && Same(columns[c - 1].Path, path, r)))
                {
                    row[c] = new("") { IsCovered = true };
                    continue;
                }

                var span = 1;
                while (c + span < columns.Count && Same(path, columns[c + span].Path, r))
                    span++;
                row[c] = new(Wrapped(path[r])) { ColumnSpan = span, RowSpan = r == path.Length - 1 ? depth - r : 1 };
            }

            yield return row;
        }

        static bool Same(string[] left, string[] right, int r)
            => left.Length > r && right.Length > r && left.AsSpan(0, r + 1).SequenceEqual(right.AsSpan(0, r + 1));
    }

    private string Wrapped(string header)
    {
        if (!_surface.WrapsHeaders || header.Length < 5)
            return header;
        var at = header.Length - 2;
        return header[..at] + (_surface.Syntax == Syntax.Tabs ? " " : "<br>") + header[at..];
    }

    private (List<Cell[]> Rows, bool IsEmpty) Rows(SyntheticTable table)
    {
        var rows = new List<Cell[]>();
        var isEmpty = true;
        var aside = table.Panels[^1].Labels.Length == 0 ? 0 : (_surface.LastYear ? 1 : 0) + (_surface.Remarks ? 1 : 0);
        for (var r = 0; r < table.Panels.Max(p => p.Rows.Length); r++)
        {
            var row = new List<Cell>();
            foreach (var panel in table.Panels)
            {
                if (r >= panel.Rows.Length)
                {
                    row.AddRange(Enumerable.Repeat(new Cell(""), panel.Labels.Length + panel.Columns.Length));
                    continue;
                }

                row.AddRange(panel.Rows[r].Labels.Select(l => new Cell(l)));
                foreach (var column in panel.Columns)
                {
                    var fen = panel.Rows[r].Of is { } of ? disclosure.Amount(of, column.Of) : 0;
                    isEmpty &= fen == 0;
                    row.Add(new(panel.Rows[r].Of is null ? "" : Print(fen, table, r + row.Count)));
                }
            }

            if (aside > 0 && _surface.LastYear)
                row.Add(new(r % 3 == 0 ? "" : (1234.5m * (r + table.Number)).ToString("F2", CultureInfo.InvariantCulture)));
            if (aside > 0 && _surface.Remarks)
                row.Add(new(r == 2 ? "含上年追加" : ""));
            rows.Add([.. row]);
        }

        return (rows, isEmpty);
    }

    private string Print(long fen, SyntheticTable table, int salt)
    {
        if (fen == 0)
        {
            return (_surface.Nil == Nil.Mixed ? (Nil)(salt % 4) : _surface.Nil) switch
            {
                Nil.Zero => "0",
                Nil.Decimals => "0.00",
                Nil.Dash => "-",
                _ => "",
            };
        }

        var isWrong = _printed++ == wrong;
        if (isWrong)
            fen += (3 * disclosure.Lines.Sum(l => l.Fen) / 10_000 * 10_000) + 123_450_000;
        var places = _surface.Rounding switch
        {
            Rounding.Truncated => fen / table.Place,
            Rounding.HalfEven => (long)Math.Round((decimal)fen / table.Place, MidpointRounding.ToEven),
            _ => (fen + (table.Place / 2)) / table.Place,
        };
        var value = (decimal)places * table.Place / table.Unit;
        var isGrouped = _surface.Separators == Separators.Thousands || (_surface.Separators == Separators.Mixed && salt % 2 == 0);
        var decimals = table.Unit == 100 ? (_surface.OtherUnit ? 2 : 0) : 2;
        while (_surface.TrimsZeros && decimals > 0 && decimal.Round(value, decimals - 1) == value)
            decimals--;
        var text = value.ToString((isGrouped ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (_surface.FullWidth)
            text = string.Concat(text.Select(c => (char)(c + 0xFEE0)));
        if (isWrong)
            _wrongText = text;
        return _surface.BlanksAround ? $"\u3000{text}\u00A0" : text;
    }

    private void WriteGrid(List<Cell[]> rows)
    {
        switch (_surface.Syntax)
        {
            case Syntax.Tabs:
                foreach (var row in rows)
                    _text.AppendJoin('\t', row.Select(c => c.Text)).Append('\n');
                break;
            case Syntax.Pipes:
                for (var r = 0; r < rows.Count; r++)
                {
                    _text.Append("| ").AppendJoin(" | ", rows[r].Select(c => c.Text)).Append(" |\n");
                    if (r == 0)
                        _text.Append('|').Insert(_text.Length, "---|", rows[r].Length).Append('\n');
                }

                break;
            default:
                _text.Append("<table>\n");
                foreach (var row in rows)
                {
                    _text.Append("<tr>");
                    foreach (var cell in row)
                    {
                        if (_surface.Syntax == Syntax.Html)
                            _text.Append("<td>").Append(cell.Text).Append("</td>");
                        else if (!cell.IsCovered)
                            _text.Append(CultureInfo.InvariantCulture, $"<td colspan=\"{cell.ColumnSpan}\" rowspan=\"{cell.RowSpan}\">{cell.Text}</td>");
                    }

                    _text.Append("</tr>\n");
                }

                _text.Append("</table>\n");
                break;
        }
    }

    private sealed record Cell(string Text)
    {
        public bool IsCovered { get; init; }

        public int ColumnSpan { get; init; } = 1;

        public int RowSpan { get; init; } = 1;
    }
}
