using System.Text;
using BudgetDomain.Documents.Html;

namespace BudgetDomain.Documents;

/// <summary>Reads text and Markdown line by line: one paragraph per line, tables of tabs or pipes, HTML tables, page marks.</summary>
internal sealed class TextForm(string text, BlockBuilder blocks)
{
    private readonly LineReader _lines = new(text, blocks);
    private readonly HtmlSkipper _skipper = new(text, text.Length);
    private readonly StringBuilder _fragment = new();
    private int _position;
    private int _line = 1;
    private bool _noMoreCommentEnds;

    internal void Read()
    {
        // Only a source with form feeds has pages from its first line on; page marks name their pages themselves.
        blocks.Page = text.Contains('\f', StringComparison.Ordinal) ? 1 : 0;
        while (_position < text.Length)
            ReadLine();
        blocks.EndGrid();
    }

    private void ReadLine()
    {
        var end = Lines.EndOfLine(text, _position);
        var special = NextSpecial(_position, end);
        if (special < 0)
            _lines.Read(text.AsSpan(_position, end - _position), _line, end);
        else
            end = ReadPieces(special, end);

        if (end < text.Length)
        {
            if (text[end] == '\f')
            {
                blocks.EndGrid();
                blocks.Page++;
            }
            else
                _line++;
        }

        _position = Lines.AfterEnd(text, end);
    }

    /// <summary>Reads a line that holds comments or HTML tables; either may reach over further lines.</summary>
    private int ReadPieces(int special, int end)
    {
        _fragment.Clear();
        var afterTable = false;
        for (; special >= 0; special = NextSpecial(_position, end))
        {
            _fragment.Append(text, _position, special - _position);
            if (text[special + 1] == '!')
                SkipComment(special);
            else
            {
                ReadFragment(end, afterTable);
                _position = HtmlPiece.Read(text, special, ref _line, _skipper, blocks);
                afterTable = true;
            }

            if (_position > end)
                end = Lines.EndOfLine(text, _position);
        }

        _fragment.Append(text, _position, end - _position);
        ReadFragment(end, afterTable);
        return end;
    }

    private void ReadFragment(int end, bool afterTable)
    {
        var fragment = _fragment.ToString();
        _fragment.Clear();
        // The blank rest of a line after a table is no row of its own.
        if (!(afterTable && Blanks.Trim(fragment).IsEmpty))
            _lines.Read(fragment, _line, end);
    }

    private int NextSpecial(int from, int end)
    {
        var span = text.AsSpan(0, end);
        for (var at = span[from..].IndexOf('<'); at >= 0; at = span[from..].IndexOf('<'))
        {
            from += at;
            if (span[from..].StartsWith("<!--") || (HtmlTag.TryRead(text, from, out var tag) && !tag.IsEnd && tag.Is("table")))
                return from;
            from++;
        }

        return -1;
    }

    private void SkipComment(int start)
    {
        var close = _noMoreCommentEnds ? -1 : text.IndexOf("-->", start + 4, StringComparison.Ordinal);
        if (close < 0)
        {
            if (!_noMoreCommentEnds)
                blocks.Report(_line, Faults.UnclosedComment(), text.AsSpan(start, Math.Min(80, text.Length - start)));
            _noMoreCommentEnds = true;
            _fragment.Append("<!--");
            _position = start + 4;
            return;
        }

        if (PageMark.TryRead(text.AsSpan(start + 4, close - start - 4), out var page))
        {
            blocks.EndGrid();
            blocks.Page = page;
        }

        _line += Lines.CountBreaks(text, start, close);
        _position = close + 3;
    }
}
