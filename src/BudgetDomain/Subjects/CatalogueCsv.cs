using System.Collections.Immutable;
using System.Globalization;
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
        var formers = new Dictionary<TCode, List<FormerRow>>();
        Read("former-names.csv", (TCode.FirstDigit, formers), static (line, state) =>
        {
            if (line.Bytes[0] - '0' != state.FirstDigit)
                return;
            var row = new FormerRow(line.Text(1), line.Year(2), line.Confidence(4), line.IsFromDocument(5));
            var code = line.Code<TCode>(0);
            if (!state.formers.TryGetValue(code, out var rows))
                state.formers.Add(code, rows = []);
            rows.Add(row);
        });
        var variants = new Dictionary<TCode, List<string>>();
        Read("printed-variants.csv", (Family: Encoding.UTF8.GetBytes(file[..^4]), variants), static (line, state) =>
        {
            if (!line.Field(0).SequenceEqual(state.Family))
                return;
            var code = line.Code<TCode>(1);
            if (!state.variants.TryGetValue(code, out var names))
                state.variants.Add(code, names = []);
            names.Add(line.Text(2));
        });

        var subjects = new List<Subject<TCode>>(2048);
        Read(file, (subjects, formers, variants), static (line, state) =>
        {
            // functional.csv has a column more: the book.
            var book = line.Count == 9 ? 1 : 0;
            var code = line.Code<TCode>(0);
            var name = line.Text(1);
            state.formers.Remove(code, out var former);
            state.variants.TryGetValue(code, out var variant);
            state.subjects.Add(new(code, name)
            {
                Book = book == 1 ? line.Book(4) : BudgetBook.Unspecified,
                FirstYear = line.Year(4 + book),
                LastYear = line.Year(5 + book),
                Confidence = line.Confidence(6 + book),
                IsFromDocument = line.IsFromDocument(7 + book),
                // A file lists a withdrawn subject under its last name as well; that is no former name.
                FormerNames = former is null
                    ? []
                    : [.. former.Where(f => f.Name != name).Select(static f => new FormerName(f.Name, f.LastYear, f.Confidence))],
                PrintedVariants = variant is null ? [] : [.. variant],
            });
        });

        // What is left of the former names are withdrawn codes. Without a last year nobody can tell when they stood: left out.
        foreach (var (code, rows) in formers)
        {
            var last = rows.MaxBy(static r => r.LastYear ?? 0);
            if (last.LastYear is null)
                continue;
            subjects.Add(new(code, last.Name)
            {
                LastYear = last.LastYear,
                Confidence = last.Confidence,
                IsFromDocument = last.IsFromDocument,
                FormerNames = [.. rows.Where(r => r != last).Select(static r => new FormerName(r.Name, r.LastYear, r.Confidence))],
            });
        }

        return SubjectTable<TCode>.Create(subjects);
    }

    internal static SubjectTable<FunctionalCode> Read2009Edition()
    {
        var subjects = new List<Subject<FunctionalCode>>(2048);
        Read("functional-2009-edition.csv", subjects, static (line, subjects) =>
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
        });
        return SubjectTable<FunctionalCode>.Create(subjects);
    }

    internal static EconomicMap ReadMap()
    {
        var entries = new List<EconomicMapEntry>(256);
        Read("economic-map.csv", entries, static (line, entries) => entries.Add(new(
            line.Code<DepartmentEconomicCode>(0),
            line.Code<GovernmentEconomicCode>(2),
            line.UnitKind(4))
        {
            Confidence = line.Confidence(5),
            IsFromDocument = line.IsFromDocument(6),
        }));
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

    private static void Read<TState>(string file, TState state, Action<Line, TState> use)
    {
        ReadOnlySpan<byte> rest = ReadResource(file);
        rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            use(new(end < 0 ? rest : rest[..end]), state);
            rest = end < 0 ? default : rest[(end + 1)..];
        }
    }

    private readonly record struct FormerRow(string Name, int? LastYear, SubjectConfidence Confidence, bool IsFromDocument);

    private readonly ref struct Line(ReadOnlySpan<byte> bytes)
    {
        internal ReadOnlySpan<byte> Bytes { get; } = bytes;

        internal int Count => Bytes.Count((byte)',') + 1;

        internal ReadOnlySpan<byte> Field(int index)
        {
            var rest = Bytes;
            for (; index > 0; index--)
                rest = rest[(rest.IndexOf((byte)',') + 1)..];
            var end = rest.IndexOf((byte)',');
            return end < 0 ? rest : rest[..end];
        }

        internal string Text(int index) => Encoding.UTF8.GetString(Field(index));

        internal TCode Code<TCode>(int index)
            where TCode : struct, ISubjectCode<TCode> => TCode.Parse(Field(index), null);

        internal int? Year(int index) =>
            Field(index) is { IsEmpty: false } field ? int.Parse(field, NumberStyles.None, CultureInfo.InvariantCulture) : null;

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
    }
}
