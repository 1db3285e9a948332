using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace BudgetDomain.Subjects;

// Reads the CSV files of Catalogue/ out of the assembly. They hold no quotes and are checked by tests, so a line is a split;
// what is wrong in them is a bug of the library and throws.
internal static class CatalogueCsv
{
    internal const string ResourcePrefix = "BudgetDomain.Subjects.Catalogue.";

    // The 2009 edition is the last one before the current series of names for which all rows are known.
    internal const int EarlierEditionLastYear = 2010;

    internal static SubjectTable<TCode> ReadTable<TCode>(string file)
        where TCode : struct, ISubjectCode<TCode>
    {
        var formers = ReadFormerNames<TCode>();
        var variants = ReadVariants<TCode>(Encoding.UTF8.GetBytes(file[..^4]));
        var subjects = new List<Subject<TCode>>(2048);
        var text = new Lines(ReadResource(file));
        // functional.csv has a column more: the book.
        var book = text.Header.IndexOf(",book,"u8) >= 0 ? 1 : 0;
        while (text.Next(out var line))
        {
            var code = line.Code<TCode>(0);
            var name = line.Text(1);
            formers.Remove(code.Padded, out var former);
            variants.TryGetValue(code.Padded, out var variant);
            subjects.Add(new(code, name)
            {
                Book = book == 1 ? line.Book(4) : BudgetBook.Unspecified,
                FirstYear = line.Year(4 + book),
                LastYear = line.Year(5 + book),
                Confidence = line.Confidence(6 + book),
                IsFromDocument = line.IsFromDocument(7 + book),
                FormerNames = former is null ? [] : NamesBut(former, name),
                PrintedVariants = variant is null ? [] : [.. variant],
            });
        }

        AddWithdrawn(formers, subjects);
        return SubjectTable<TCode>.Create(subjects);
    }

    internal static SubjectTable<FunctionalCode> Read2009Edition()
    {
        var subjects = new List<Subject<FunctionalCode>>(2048);
        var text = new Lines(ReadResource("functional-2009-edition.csv"));
        while (text.Next(out var line))
        {
            var code = line.Code<FunctionalCode>(0);
            var name = line.Text(1);
            // The stored names of 项 carry a qualifier that tables never printed: 行政运行（人大）.
            var plain = code.Level == SubjectLevel.Item ? SubjectName.WithoutQualifier(name) : default;
            subjects.Add(new(code, name)
            {
                LastYear = EarlierEditionLastYear,
                PrintedVariants = plain.IsEmpty ? [] : [plain.ToString()],
            });
        }

        return SubjectTable<FunctionalCode>.Create(subjects);
    }

    internal static EconomicMap ReadMap()
    {
        var entries = new List<EconomicMapEntry>(256);
        var text = new Lines(ReadResource("economic-map.csv"));
        while (text.Next(out var line))
        {
            entries.Add(new(line.Code<DepartmentEconomicCode>(0), line.Code<GovernmentEconomicCode>(2), line.UnitKind(4))
            {
                Confidence = line.Confidence(5),
                IsFromDocument = line.IsFromDocument(6),
            });
        }

        return EconomicMap.Create(entries);
    }

    internal static byte[] ReadResource(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourcePrefix + file)
            ?? throw new InvalidOperationException($"The assembly lacks its catalogue file {file}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Dictionary<int, List<FormerRow>> ReadFormerNames<TCode>()
        where TCode : struct, ISubjectCode<TCode>
    {
        var formers = new Dictionary<int, List<FormerRow>>();
        var text = new Lines(ReadResource("former-names.csv"));
        while (text.Next(out var line))
        {
            if (line.Field(0)[0] - '0' != TCode.FirstDigit)
                continue;
            var code = line.Code<TCode>(0).Padded;
            if (!formers.TryGetValue(code, out var rows))
                formers.Add(code, rows = []);
            rows.Add(new(new(line.Text(1), line.Year(2), line.Confidence(4)), line.IsFromDocument(5)));
        }

        return formers;
    }

    private static Dictionary<int, List<string>> ReadVariants<TCode>(ReadOnlySpan<byte> family)
        where TCode : struct, ISubjectCode<TCode>
    {
        var variants = new Dictionary<int, List<string>>();
        var text = new Lines(ReadResource("printed-variants.csv"));
        while (text.Next(out var line))
        {
            if (!line.Field(0).SequenceEqual(family))
                continue;
            var code = line.Code<TCode>(1).Padded;
            if (!variants.TryGetValue(code, out var names))
                variants.Add(code, names = []);
            names.Add(line.Text(2));
        }

        return variants;
    }

    // What is left of the former names are withdrawn codes. Without a last year nobody can tell when they stood: left out.
    private static void AddWithdrawn<TCode>(Dictionary<int, List<FormerRow>> formers, List<Subject<TCode>> subjects)
        where TCode : struct, ISubjectCode<TCode>
    {
        foreach (var (code, rows) in formers)
        {
            var last = rows[0];
            foreach (var row in rows)
                last = row.Name.LastYear > last.Name.LastYear ? row : last;
            if (last.Name.LastYear is null)
                continue;
            subjects.Add(new(TCode.FromPadded(code), last.Name.Name)
            {
                LastYear = last.Name.LastYear,
                Confidence = last.Name.Confidence,
                IsFromDocument = last.IsFromDocument,
                FormerNames = NamesBut(rows, last.Name.Name),
            });
        }
    }

    // A file lists a withdrawn subject under its last name as well; that is no former name.
    private static ImmutableArray<FormerName> NamesBut(List<FormerRow> rows, string name)
    {
        var names = ImmutableArray.CreateBuilder<FormerName>(rows.Count);
        foreach (var row in rows)
        {
            if (row.Name.Name != name)
                names.Add(row.Name);
        }

        return names.DrainToImmutable();
    }

    private sealed record FormerRow(FormerName Name, bool IsFromDocument);

    // The lines after the header.
    private ref struct Lines
    {
        private ReadOnlySpan<byte> _rest;

        internal Lines(ReadOnlySpan<byte> text)
        {
            _rest = text;
            Next(out var header);
            Header = header.Bytes;
        }

        internal ReadOnlySpan<byte> Header { get; }

        internal bool Next(out Line line)
        {
            var end = _rest.IndexOf((byte)'\n');
            line = new(end < 0 ? _rest : _rest[..end]);
            _rest = end < 0 ? default : _rest[(end + 1)..];
            return !line.Bytes.IsEmpty;
        }
    }

    private readonly ref struct Line(ReadOnlySpan<byte> bytes)
    {
        internal ReadOnlySpan<byte> Bytes { get; } = bytes;

        internal ReadOnlySpan<byte> Field(int index)
        {
            var rest = Bytes;
            for (; index > 0; index--)
                rest = rest[(rest.IndexOf((byte)',') + 1)..];
            var end = rest.IndexOf((byte)',');
            return end < 0 ? rest : rest[..end];
        }

        internal string Text(int index) => Encoding.UTF8.GetString(Field(index));

        // A test parses every code of the files; here digits are taken as they are.
        internal TCode Code<TCode>(int index)
            where TCode : struct, ISubjectCode<TCode>
        {
            var field = Field(index);
            var padded = Number(field);
            for (var width = 1 + (2 * (int)TCode.DeepestLevel); width > field.Length; width--)
                padded *= 10;
            return TCode.FromPadded(padded);
        }

        internal int? Year(int index) => Field(index) is { IsEmpty: false } field ? Number(field) : null;

        internal SubjectConfidence Confidence(int index) =>
            Field(index).SequenceEqual("high"u8) ? SubjectConfidence.High : SubjectConfidence.Medium;

        internal bool IsFromDocument(int index) => !Field(index).SequenceEqual("recall"u8);

        internal UnitKind UnitKind(int index)
        {
            var field = Field(index);
            return field.SequenceEqual("administrative"u8) ? Subjects.UnitKind.Administrative
                : field.SequenceEqual("public_institution"u8) ? Subjects.UnitKind.PublicInstitution
                : Subjects.UnitKind.Unspecified;
        }

        internal BudgetBook Book(int index)
        {
            var field = Field(index);
            return field.SequenceEqual("general"u8) ? BudgetBook.General
                : field.SequenceEqual("gov_fund"u8) ? BudgetBook.GovernmentFund
                : field.SequenceEqual("soe_capital"u8) ? BudgetBook.StateCapital
                : field.SequenceEqual("social_insurance"u8) ? BudgetBook.SocialInsurance
                : BudgetBook.Mixed;
        }

        private static int Number(ReadOnlySpan<byte> digits)
        {
            var number = 0;
            foreach (var digit in digits)
                number = (number * 10) + digit - '0';
            return number;
        }
    }
}
