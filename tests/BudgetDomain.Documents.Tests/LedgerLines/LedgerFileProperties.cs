using System.Text;
using BudgetDomain.Documents.LedgerLines;
using BudgetDomain.Ledger;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Documents.Tests.LedgerLines;

[Properties(Arbitrary = [typeof(Ledgers), typeof(Arbitraries)])]
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
}
