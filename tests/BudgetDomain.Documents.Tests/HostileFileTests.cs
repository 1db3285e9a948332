using System.Globalization;
using System.IO.Compression;
using System.Text;
using BudgetDomain.Documents.Tests.WordFiles;
using BudgetDomain.Documents.Tests.Workbooks;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Documents.Tests;

/// <summary>Files made to harm, and files that came to harm: each ends in a document or in one line that says why not.</summary>
public class HostileFileTests
{
    private const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    private const string Sheets = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    private const string SheetLink = "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    private static readonly byte[] Workbook = WorkbookFile.Of(Read.Text("# 表\n甲\t乙\n丙\t1.50\n"));
    private static readonly byte[] Word = WordFile.Of(Read.Text("# 表\n甲\t乙\n丙\t1.50\n"));

    [Fact]
    public void ZipBomb_IsRefused_BeforeItIsUnpacked()
        => Refused(Pack(("xl/worksheets/sheet1.xml", new byte[100 << 20])), "压缩炸弹");

    [Fact]
    public void PartLongerThanItSays_IsDamaged()
    {
        var bytes = Pack(("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes($"<worksheet>{new string(' ', 5000)}</worksheet>")));
        var at = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(at + 24), 100);
        Refused(bytes, "已损坏");
    }

    [Fact]
    public void OverlappingEntries_AreRefused()
    {
        var bytes = Pack(("xl/worksheets/sheet1.xml", RandomBytes(4000)), ("b", RandomBytes(4000)));
        var at = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(at + 20), bytes.Length);
        Refused(bytes, "重叠");
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook>&x;</workbook>")]
    [InlineData("<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><workbook>&c;</workbook>")]
    [InlineData("<!DOCTYPE a SYSTEM \"http://example.invalid/a.dtd\"><workbook/>")]
    public void DocumentTypes_AreForbidden(string xml)
        => Refused(Pack(("xl/workbook.xml", Encoding.UTF8.GetBytes(xml))), "已损坏");

    [Fact]
    public void DeepXml_IsRefused()
        => Refused(
            Pack(("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 100_000))))),
            "嵌套");

    [Fact]
    public void CellsAtTheFarCorner_TakeNoRoom()
    {
        const string Sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>甲</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>乙</v></c></row></sheetData>"
            + "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells></worksheet>";
        Assert.NotEmpty(DisclosureReader.Default.Read("a", Pack(("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes(Sheet)))).Blocks);
    }

    [Fact]
    public void CircleOfStyles_EndsTheSearch()
    {
        var bytes = WordFile.Make(
            $"<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr>{WordFile.R("甲")}</w:p>",
            "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>");
        Assert.Single(DisclosureReader.Default.Read("a", bytes).Blocks);
    }

    [Fact]
    public void EncryptedOffice_IsNamed()
        => Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "加密");

    [Fact]
    public void ArchivesInOneAnother_AreReadToTheLimit()
    {
        var bytes = Zip(null, ("x.md", "甲"u8.ToArray()));
        for (var i = 0; i < 2; i++)
            bytes = Zip(null, ("in.zip", bytes));
        Assert.Equal("in.zip!in.zip!x.md", Assert.Single(DocumentArchive.Open(bytes).List()));
        Assert.Equal("甲", Encoding.UTF8.GetString(DocumentArchive.Open(bytes).Extract("in.zip!in.zip!x.md").Span));
        Assert.Contains("3", Assert.Throws<DisclosureFormatException>(() => DocumentArchive.Open(Zip(null, ("in.zip", bytes))).List()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ArchiveOfTooManyFiles_IsRefused()
    {
        var bytes = Zip(null, [.. Enumerable.Range(0, 20).Select(i => (i.ToString(CultureInfo.InvariantCulture), Array.Empty<byte>()))]);
        Assert.Contains("10", Assert.Throws<DisclosureFormatException>(() => DocumentArchive.Open(bytes, new() { MaxEntries = 10 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesInGbk_AreRead_AndWhatIsNoDocumentIsLeftOut()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        var bytes = Zip(
            gbk,
            ("某局/2025年预算.xlsx", Workbook), ("某局/说明.docx", Word), ("公告", "<html><body>甲</body></html>"u8.ToArray()), ("章.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]),
            ("__MACOSX/x.md", "甲"u8.ToArray()), ("程序.bin", [1, 0, 2]), ("旧.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]));
        var archive = DocumentArchive.Open(bytes);
        Assert.Equal(new[] { "公告", "旧.xls", "某局/2025年预算.xlsx", "某局/说明.docx" }.Order(StringComparer.Ordinal), archive.List());
        Assert.NotEmpty(DisclosureReader.Default.Read("a", archive.Extract("某局/2025年预算.xlsx").Span).Blocks);
        Assert.False(DocumentArchive.Recognises(Workbook));
        Assert.True(DocumentArchive.Recognises(bytes));
    }

    [Property(MaxTest = 300)]
    public bool AnyBytesBehindAZipHead_AreReadOrRefused(byte[] tail) => IsReadOrRefused([.. "PK\u0003\u0004"u8, .. tail, .. "[Content_Types].xml xl/"u8, .. tail]);

    [Property(MaxTest = 300)]
    public bool AnyXmlInAWorkbook_IsReadOrRefused(NonEmptyArray<byte> picks)
        => IsReadOrRefused(Pack(("xl/worksheets/sheet1.xml", Mix(picks.Get, ["<row>", "</row>", "<row r=\"2\">", "<c r=\"B2\" t=\"s\">", "<c>", "</c>", "<v>", "</v>", "1.5", "<f>", "</f>", "<mergeCell ref=\"A1:C3\"/>", "<is><t>", "</t></is>", "甲"]))));

    [Property(MaxTest = 300)]
    public bool AnyXmlInAWordFile_IsReadOrRefused(NonEmptyArray<byte> picks)
        => IsReadOrRefused(WordFile.Make(Encoding.UTF8.GetString(Mix(picks.Get, ["<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>甲</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:vMerge/>", "<w:gridSpan w:val=\"3\"/>", "<w:del>", "</w:del>", "<w:txbxContent>", "</w:txbxContent>"]))));

    [Property(MaxTest = 500)]
    public bool DamagedFile_IsReadOrRefused(bool word, NonNegativeInt at, byte value, NonNegativeInt cut)
    {
        var bytes = (byte[])(word ? Word : Workbook).Clone();
        bytes[at.Get % bytes.Length] ^= (byte)(value | 1);
        return IsReadOrRefused(bytes) && IsReadOrRefused(bytes[..(cut.Get % bytes.Length)]);
    }

    private static bool IsReadOrRefused(byte[] bytes)
    {
        try
        {
            return DisclosureReader.Default.Read("a", bytes).Blocks.Length >= 0;
        }
        catch (DisclosureFormatException e)
        {
            return !e.Text.Chinese.Contains('\n', StringComparison.Ordinal) && e.Text.English.Length > 0;
        }
    }

    private static void Refused(byte[] bytes, string because)
        => Assert.Contains(because, Assert.Throws<DisclosureFormatException>(() => DisclosureReader.Default.Read("a", bytes)).Text.Chinese, StringComparison.Ordinal);

    private static byte[] Mix(byte[] picks, string[] parts)
    {
        var text = string.Concat(picks.Select(pick => parts[pick % parts.Length]));
        return Encoding.UTF8.GetBytes(parts[0] == "<row>" ? $"<worksheet><sheetData>{text}</sheetData></worksheet>" : text);
    }

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    /// <summary>A workbook with one sheet, in which the given parts replace or add to the usual ones.</summary>
    private static byte[] Pack(params (string Name, byte[] Content)[] parts)
    {
        (string Name, byte[] Content)[] usual =
        [
            ("[Content_Types].xml", Encoding.UTF8.GetBytes(Types)), ("xl/workbook.xml", Encoding.UTF8.GetBytes(Sheets)),
            ("xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes(SheetLink)),
        ];
        return Zip(null, [.. usual.Where(part => parts.All(other => other.Name != part.Name)), .. parts]);
    }

    private static byte[] Zip(Encoding? names, params (string Name, byte[] Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
