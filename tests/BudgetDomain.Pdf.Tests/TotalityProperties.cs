using System.Text;
using BudgetDomain.Disclosure;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BudgetDomain.Pdf.Tests;

/// <summary>Any file ends in a document or in one refusal.</summary>
public sealed class TotalityProperties
{
    private static readonly byte[] Sound = TableDraft.Of([60, 120, 300, 400], 100, ["科目编码", "科目名称", "合计"], ["201", "一般公共服务支出", "2,106.66"])
        .DrawOn(new PdfDraft()).ToBytes();

    [Property(MaxTest = 200)]
    public Property Any_bytes_behind_the_header()
        => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => EndsWell([.. "%PDF-1.7\n"u8, .. bytes]));

    [Property(MaxTest = 200)]
    public Property Any_words_of_the_language_behind_the_header()
    {
        string[] words =
        [
            "1 0 obj", "endobj", "<<", ">>", "[", "]", "/Type", "/Catalog", "/Pages", "2 0 R", "1 0 R", "/Kids", "/Count", "/Page", "/Contents", "stream\n", "\nendstream",
            "trailer", "/Root", "startxref", "%%EOF", "xref", "0 1", "(a)", "<41>", "-1", "1e30", "BT", "ET", "Tj", "q", "Q", "re", "f", "\n", "/Length", "99999999999",
            "/Filter/FlateDecode", "/ObjStm", "/XRef", "/W[1 2 1]", "/Prev 0", "/Encrypt 1 0 R", "null", "true", "2 0 obj",
        ];
        return Prop.ForAll(Gen.Elements(words).ArrayOf().ToArbitrary(), parts => EndsWell(Encoding.Latin1.GetBytes("%PDF-1.7\n" + string.Join(' ', parts))));
    }

    [Property(MaxTest = 300)]
    public Property A_sound_file_with_damage()
    {
        var damage = from at in Gen.Choose(9, Sound.Length - 1) from value in Gen.Choose(0, 255) select (at, value);
        return Prop.ForAll(damage.ArrayOf().ToArbitrary(), changes =>
        {
            var bytes = (byte[])Sound.Clone();
            foreach (var (at, value) in changes)
                bytes[at] = (byte)value;
            return EndsWell(bytes);
        });
    }

    [Property(MaxTest = 100)]
    public Property A_sound_file_cut_or_doubled()
        => Prop.ForAll(Gen.Two(Gen.Choose(9, Sound.Length)).ToArbitrary(), cut => EndsWell([.. Sound[..cut.Item1], .. Sound[Math.Min(cut.Item2, Sound.Length - 1)..]]));

    private static bool EndsWell(byte[] bytes)
    {
        try
        {
            return Read.Reader.Read("x.pdf", bytes).Blocks.Length >= 0;
        }
        catch (DisclosureFormatException)
        {
            return true;
        }
    }

}
