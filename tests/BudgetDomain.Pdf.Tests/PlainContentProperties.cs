using System.Text;
using BudgetDomain.Pdf.Reading;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;
using Xunit;

namespace BudgetDomain.Pdf.Tests;

/// <summary>What we read of a page's content ourselves is what the library reads of it, to the last bit; of the rest we say nothing.</summary>
public sealed class PlainContentProperties
{
    private static readonly string[] Pieces =
    [
        "q", "Q", "BT", "ET", "f", "f*", "S", "s", "n", "h", "W", "W*", "EMC", "b*", "T*", "re", "m", "l", "c", "cm", "rg", "RG", "g", "G", "k", "gs", "Tf", "Td", "TD", "Tm", "Tj", "TJ",
        "Tc", "Tw", "Tz", "TL", "Tr", "w", "J", "j", "d", "i", "cs", "sc", "scn", "SCN", "Do", "BMC", "BDC", "MP", "DP", "sh", "d0", "d1", "BX", "inf", "BI", "ID", "EI", "true", "null", "xyz", "'", "\"",
        "0", "1", "-1", "+2", ".5", "-.25", "12.", "0.1", "595.276", "841.89", "1234567.891", "0.000001", "-0", "--5", "1-2", "1e3", ".", "-", "99999999999999999999", "1.2.3", "3.14159265358979",
        "/F1", "/Im0", "/GS0", "/P", "/A#20B", "/", "/é", "<41>", "<004E2D65 87>", "<4>", "<>", "<zz>", "<FEFF4E2D>", "(abc)", "(a\\)b)", "(a(b)c)", "()", "(þÿ)", "[", "]", "[1 2]", "[(a)-20(b)]",
        "[<0041>-3.5<0042>]", "[[1]2]", "[1 0 R]", "<</MCID 0>>", "<</MCID 0/Lang(zh-CN)>>", "<</A/B/C 1.5 >>", "<</A 1 0 R>>", "<</A<</B 1>>>>", "<<>>", ">>", "<<", "%x\n", "{", "}", ")", "\0", "\f",
    ];

    private static readonly string[] Lines =
    [
        "q", "Q", "BT", "ET", "1 0 0 1 50.5 700 cm", "0.5 w", "10 20.25 m", "30 -40 l", "1 2 3 4 re", "f", "S", "W* n", "/F1 10.56 Tf", "1 0 0 1 90 700.32 Tm", "3 -4.5 Td", "<4E2D6587> Tj", "(abc) Tj",
        "[<4E2D>-250<6587>] TJ", "/P <</MCID 3>> BDC", "/Artifact <</Type/Pagination/Subtype/Header>> BDC", "EMC", "0 0 0 rg", "0.9 G", "/GS7 gs", "/Fm0 Do", "[3 2] 0 d", "0 Tr", "/CS0 cs 0.1 0.2 scn", "1 2 3 4 5 6 c",
    ];

    [Property(MaxTest = 3000)]
    public Property AnyPieces_AreReadAsTheLibraryReadsThem()
    {
        var content =
            from pieces in Gen.Frequency((3, Gen.Elements(Lines)), (2, Gen.Elements(Pieces))).ArrayOf()
            from blanks in Gen.Elements(" ", "\n", "\r\n", "", "  ").ArrayOf(pieces.Length)
            select string.Concat(pieces.Zip(blanks, static (piece, blank) => piece + blank));
        return Prop.ForAll(content.ToArbitrary(), static text => Agrees(Encoding.Latin1.GetBytes(text)).Label(text));
    }

    [Property(MaxTest = 300)]
    public Property PlainLines_AreAllReadByUs()
        => Prop.ForAll(Gen.Elements(Lines).ArrayOf().ToArbitrary(), static lines =>
        {
            var bytes = Encoding.Latin1.GetBytes(string.Join('\n', lines));
            return (new PlainContent(bytes).Read() is not null && Agrees(bytes)).Label(string.Join('\n', lines));
        });

    [Fact]
    public void Numbers_AreTheSame_ToTheLastBit()
    {
        var random = new Random(20250807);
        for (var i = 0; i < 20_000; i++)
        {
            var text = (random.NextDouble() * Math.Pow(10, random.Next(-6, 7))).ToString("0." + new string('#', random.Next(0, 9)), System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(Agrees(Encoding.Latin1.GetBytes($"{text} -{text} m")), text);
        }
    }

    private static bool Agrees(byte[] content)
    {
        if (new PlainContent(content).Read() is not { } ours)
            return true;
        using var input = new MemoryInputBytes(content);
        var library = new PageContentParser(ReflectionGraphicsStateOperationFactory.Instance, StackDepthGuard.Infinite, useLenientParsing: true)
            .Parse(1, input, new ParsingLog());
        return ours.Select(Show).SequenceEqual(library.Select(Show));
    }

    /// <summary>An operation with all its values.</summary>
    private static string Show(IGraphicsStateOperation operation)
    {
        var properties = operation.GetType().GetProperties().Where(static p => p.GetIndexParameters().Length == 0).ToList();
        var values = properties.Where(static p => !p.PropertyType.IsByRefLike).Select(p => $"{p.Name}={Show(p.GetValue(operation))}");
        using var written = new MemoryStream();
        if (properties.Exists(static p => p.PropertyType.IsByRefLike))
            operation.Write(written);
        return $"{operation.GetType().Name} {string.Join(' ', values)} {Encoding.Latin1.GetString(written.ToArray())}";
    }

    private static string Show(object? value) => value switch
    {
        double number => BitConverter.DoubleToInt64Bits(number).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ReadOnlyMemory<byte> bytes => Convert.ToHexString(bytes.Span),
        UglyToad.PdfPig.Tokens.HexToken hex => $"<{hex.GetHexString()}>",
        UglyToad.PdfPig.Tokens.StringToken text => $"({text.Data}){text.EncodedWith}",
        UglyToad.PdfPig.Tokens.NumericToken number => Show(number.Data),
        UglyToad.PdfPig.Tokens.NameToken name => $"/{name.Data}",
        UglyToad.PdfPig.Tokens.DictionaryToken entries => string.Join(',', entries.Data.OrderBy(static e => e.Key, StringComparer.Ordinal).Select(static e => $"{e.Key}:{Show(e.Value)}")),
        UglyToad.PdfPig.Tokens.ArrayToken array => $"[{string.Join(' ', array.Data.Select(Show))}]",
        string text => text,
        System.Collections.IEnumerable list => $"[{string.Join(' ', list.Cast<object?>().Select(Show))}]",
        null => "null",
        _ => value.ToString()!,
    };

    private sealed class ParsingLog : ILog
    {
        public void Debug(string message)
        {
        }

        public void Debug(string message, Exception ex)
        {
        }

        public void Warn(string message)
        {
        }

        public void Error(string message)
        {
        }

        public void Error(string message, Exception ex)
        {
        }
    }
}
