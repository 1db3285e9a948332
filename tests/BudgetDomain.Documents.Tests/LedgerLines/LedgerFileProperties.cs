using System.Text;
using BudgetDomain.Documents.LedgerLines;
using BudgetDomain.Ledger;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Documents.Tests.LedgerLines;

public class LedgerFileProperties
{
    [Property(MaxTest = 300)]
    public void Csv_WrittenAndRead_IsEqual(BudgetLedger ledger, LineAmountUnit unit, bool english)
        => Same(ledger, stream => LedgerFiles.WriteCsv(ledger, stream, unit, english ? MessageLanguage.English : MessageLanguage.Chinese));

    [Property(MaxTest = 300)]
    public void JsonLines_WrittenAndRead_IsEqual(BudgetLedger ledger, LineAmountUnit unit, bool english)
        => Same(ledger, stream => LedgerFiles.WriteJsonLines(ledger, stream, unit, english ? MessageLanguage.English : MessageLanguage.Chinese));

    [Property(MaxTest = 100)]
    public void Csv_ReadFromAStreamOfSingleBytes_IsEqual(BudgetLedger ledger)
    {
        if (ledger.Count == 0)
            return; // Nothing says a year but rows.
        using var stream = new MemoryStream();
        LedgerFiles.WriteCsv(ledger, stream);
        using var slow = new TrickleStream(stream.ToArray());
        Assert.Equal(ledger, LedgerFiles.Read(slow).Ledger);
    }

    [Property(MaxTest = 200)]
    public void AnyText_IsRefusedOrCountedWholly(MixedSource source)
    {
        var bytes = Encoding.UTF8.GetBytes(source.Text.Replace("\uD800", string.Empty, StringComparison.Ordinal));
        CountsAddUp(bytes);
        CountsAddUp([.. "单位编码,功能科目编码,支出性质,资金来源,当年或结转,金额（元）\n"u8, .. bytes]);
        CountsAddUp([.. "{}\n"u8, .. bytes]);
    }

    [Property(MaxTest = 200)]
    public void AnyBytesInAFile_CostOnlyTheirLines(BudgetLedger ledger, byte[] noise, int at)
    {
        using var stream = new MemoryStream();
        LedgerFiles.WriteCsv(ledger, stream);
        var bytes = stream.ToArray();
        var header = Array.IndexOf(bytes, (byte)'\n') + 1;
        var place = header + ((at & int.MaxValue) % (bytes.Length - header + 1));
        CountsAddUp([.. bytes[..place], .. noise, .. bytes[place..]]);
    }

    /// <summary>
    /// A stream of single bytes never has a whole row at hand, so each of its rows is read the long way: the oracle of the short one.
    /// </summary>
    [Property(MaxTest = 1000)]
    public void Csv_RowsReadTheShortWay_AreReadAsTheLongWay(BudgetLedger ledger, (NonNegativeInt Row, NonNegativeInt Damage)[] rows, bool isGb18030, bool hasCarriageReturns)
    {
        if (ledger.Count == 0)
            return;
        using var stream = new MemoryStream();
        LedgerFiles.WriteCsv(ledger, stream);
        var lines = Encoding.UTF8.GetString(stream.ToArray()).TrimEnd('\n').Split('\n');

        // Each row twice at least, so that its parts are known, in an order that has little to do with units.
        var text = string.Join(hasCarriageReturns ? "\r\n" : "\n", [.. lines, .. lines[1..], .. rows.Select(r => Damaged(lines[1 + (r.Row.Get % (lines.Length - 1))], r.Damage.Get)), .. lines[1..], string.Empty]);
        var bytes = isGb18030 ? CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text) : Encoding.UTF8.GetBytes(text);
        using var whole = new MemoryStream(bytes);
        using var slow = new TrickleStream(bytes);
        Assert.Equal(Trace(slow), Trace(whole));
    }

    /// <summary>One thread reads rows one after another, several read blocks of them: the first is the oracle of the others.</summary>
    [Property(MaxTest = 300)]
    public void Csv_ReadBySeveralThreads_IsReadAsByOne(
        BudgetLedger ledger, (NonNegativeInt Row, NonNegativeInt Damage)[] rows, PositiveInt blockSize, Shape shape, bool isSmall)
    {
        if (ledger.Count == 0)
            return;
        var bytes = FileOf(ledger, rows, shape);
        var size = isSmall ? 1 + (blockSize.Get % 64) : 1 + (blockSize.Get * 97 % 4000);
        var expected = Trace(new MemoryStream(bytes));
        Assert.Equal(expected, Trace(new MemoryStream(bytes), 2, size));
        Assert.Equal(expected, Trace(new MemoryStream(bytes), 5, size));
        Assert.Equal(expected, Trace(new TrickleStream(bytes), 3, size));
    }

    /// <summary>A stream that fails gives all rows before the place first, however far it is read ahead.</summary>
    [Property(MaxTest = 100)]
    public void Csv_StreamThatFails_GivesRowsBeforeItFirst(BudgetLedger ledger, PositiveInt blockSize, NonNegativeInt at)
    {
        if (ledger.Count == 0)
            return;
        var bytes = FileOf(ledger, [], default);
        var header = Array.IndexOf(bytes, (byte)'\n') + 1;
        var length = header + (at.Get * 31 % (bytes.Length - header + 1));
        var expected = Trace(new FailingStream(bytes, length));
        Assert.Equal(expected, Trace(new FailingStream(bytes, length), 2, 1 + (blockSize.Get * 97 % 4000)));
        Assert.Contains("IOException", expected);
    }

    /// <summary>Rows twice, the second time with damage: whole records over several lines among it, and such as only seem to be.</summary>
    private static byte[] FileOf(BudgetLedger ledger, (NonNegativeInt Row, NonNegativeInt Damage)[] rows, Shape shape)
    {
        using var stream = new MemoryStream();
        LedgerFiles.WriteCsv(ledger, stream);
        var lines = Encoding.UTF8.GetString(stream.ToArray()).TrimEnd('\n').Split('\n');
        var damaged = rows.SelectMany(r => new[] { Damaged(lines[1 + (r.Row.Get % (lines.Length - 1))], r.Damage.Get), lines[1 + (r.Row.Get / 3 % (lines.Length - 1))] });
        var text = string.Join(shape.HasFlag(Shape.CarriageReturns) ? "\r\n" : "\n", [.. lines, .. damaged, .. lines[1..], shape.HasFlag(Shape.Cut) ? lines[^1][..(lines[^1].Length / 2)] : string.Empty]);
        if (shape.HasFlag(Shape.English))
            text = string.Join(',', lines[0].Split(',').Select(static (_, i) => EnglishNames[i])) + text[lines[0].Length..];
        return shape.HasFlag(Shape.Gb18030) ? CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text)
            : shape.HasFlag(Shape.Mark) ? [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)] : Encoding.UTF8.GetBytes(text);
    }

    private static readonly string[] EnglishNames =
    [
        "year", "unit_code", "unit_name", "unit_kind", "department_code", "function_code", "department_economy_code", "government_economy_code", "kind", "fund",
        "vintage", "project_code", "project", "amount_wanyuan", "adjustment",
    ];

    [Flags]
    public enum Shape
    {
        None = 0,
        CarriageReturns = 1,
        Cut = 2,
        English = 4,
        Gb18030 = 8,
        Mark = 16,
    }

    private static string Damaged(string row, int damage)
    {
        var at = row.Length == 0 ? 0 : damage / 8 % row.Length;
        return (damage % 12) switch
        {
            7 => row[..at] + "\n" + row[at..],
            8 => Quoted(row, "甲\n乙"),
            9 => Quoted(row, "\"\"\n\n" + new string('丙', damage % 300)),
            10 => row.Replace(",", ",\"", StringComparison.Ordinal),
            11 => string.Empty,
            0 => row[..at] + '"' + row[at..],
            1 => row[..at] + ',' + row[at..],
            2 => row[..at] + ' ' + row[at..],
            3 => row[..at] + row[Math.Min(row.Length, at + 1)..],
            4 => row[..at] + '9' + row[Math.Min(row.Length, at + 1)..],
            5 => row[..at] + '\r' + row[at..],
            6 => row + ',',
            _ => row,
        };
    }

    /// <summary>The row with a quoted text more at the end of the name of its project.</summary>
    private static string Quoted(string row, string text)
    {
        var fields = row.Split(',');
        if (fields.Length < 13)
            return row;
        fields[12] = $"\"{fields[12].Trim('"')}{text}\"";
        return string.Join(',', fields);
    }

    /// <summary>All that a reader gives, row by row; the unit is one object as long as rows say the same of it. The host rejects a line now and then.</summary>
    private static List<object?> Trace(Stream stream, int degreeOfParallelism = 1, int blockSize = 1)
    {
        var trace = new List<object?>();
        BudgetLineReader? reader = null;
        BudgetUnit? last = null;
        reader = new(stream, Rejected, degreeOfParallelism, blockSize);
        try
        {
            while (reader.Read())
            {
                Same();
                trace.Add((reader.Line, last, reader.IsUnitRow, reader.IsUnitRow ? default : reader.Current.ToDraft(), reader.KeptCount));
                if (!reader.IsUnitRow && reader.Line % 7 == 0)
                    reader.Reject("host", new("不收", "not taken"));
            }

            Assert.False(reader.Read());
        }
        catch (IOException)
        {
            trace.Add(nameof(IOException));
        }

        trace.Add((reader.Year, reader.LineCount, reader.KeptCount, reader.RejectedCount, string.Join(',', reader.IgnoredColumns)));
        Assert.True(reader.Current.IsDefault);
        return trace;

        void Rejected(RejectedLine rejected)
        {
            Same();
            trace.Add((rejected, reader!.Line, last, reader.LineCount));
        }

        void Same()
        {
            Assert.True(ReferenceEquals(last, reader!.Unit) || last != reader.Unit, $"line {reader.Line}: the same unit again, and another object");
            last = reader.Unit;
        }
    }

    private static void CountsAddUp(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            var rejected = new List<RejectedLine>();
            var result = LedgerFiles.Read(stream, onReject: rejected.Add);
            Assert.Equal(result.RejectedCount, rejected.Count);
            Assert.Equal(result.LineCount, result.KeptCount + rejected.Count);
            Assert.Equal(rejected.Select(r => r.Line).Order(), rejected.Select(r => r.Line));
            Assert.All(rejected, r => Assert.True(r.Line > 0 && r.Reason.Chinese.Length > 0 && r.Reason.English.Length > 0));
        }
        catch (DisclosureFormatException)
        {
            // Refused as a whole, with a message.
        }
    }

    private static void Same(BudgetLedger ledger, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        stream.Position = 0;
        if (ledger.Count == 0 && ledger.Units.IsEmpty && (stream.Length == 0 || !ledger.Year.IsDefault))
            return; // Nothing says a year but rows; nothing at all is no file.
        var rejected = new List<RejectedLine>();
        var result = LedgerFiles.Read(stream, onReject: rejected.Add);
        Assert.Empty(rejected);
        Assert.Equal(ledger, result.Ledger);
        Assert.Empty(result.IgnoredColumns);
    }

    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }

    private sealed class FailingStream(byte[] bytes, int length) : MemoryStream(bytes, 0, length)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, count) is var read and > 0 ? read : throw new IOException();

        public override int Read(Span<byte> buffer) => base.Read(buffer);
    }
}
