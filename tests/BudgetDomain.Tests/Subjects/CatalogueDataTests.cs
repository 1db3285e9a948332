using System.Text;
using BudgetDomain.Subjects;
using Xunit;

namespace BudgetDomain.Tests.Subjects;

/// <summary>The data of the catalogue: what the files promise, and that the tables hold it all.</summary>
public class CatalogueDataTests
{
    private static readonly SubjectCatalogue Catalogue = SubjectCatalogue.Default;

    public static TheoryData<string> Files =>
        new(FileNames());

    [Theory]
    [MemberData(nameof(Files))]
    public void Embedded_File_EqualsTheRepository(string file)
    {
        using var stream = typeof(SubjectCatalogue).Assembly.GetManifestResourceStream("BudgetDomain.Subjects.Catalogue." + file)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        Assert.Equal(File.ReadAllBytes(Path.Combine(Folder(), file)), copy.ToArray());
    }

    [Fact]
    public void Embedded_Resources_AreTheFilesAndNoOthers() =>
        Assert.Equal(
            FileNames().Select(f => "BudgetDomain.Subjects.Catalogue." + f),
            typeof(SubjectCatalogue).Assembly.GetManifestResourceNames()
                .Where(n => n.Contains(".Catalogue.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void File_Text_IsPlainCsv(string file)
    {
        var text = new UTF8Encoding(false, true).GetString(File.ReadAllBytes(Path.Combine(Folder(), file)));
        Assert.DoesNotContain('\uFEFF', text);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain('"', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        var columns = text.Split('\n')[0].Count(c => c == ',');
        Assert.All(text.TrimEnd('\n').Split('\n'), line => Assert.Equal(columns, line.Count(c => c == ',')));
    }

    [Fact]
    public void Functional_File_IsHeldByTheTable() => CheckFile(Catalogue.Functional, "functional.csv");

    [Fact]
    public void DepartmentEconomic_File_IsHeldByTheTable() => CheckFile(Catalogue.DepartmentEconomic, "dept-economic.csv");

    [Fact]
    public void GovernmentEconomic_File_IsHeldByTheTable() => CheckFile(Catalogue.GovernmentEconomic, "gov-economic.csv");

    [Fact]
    public void Revenue_File_IsHeldByTheTable() => CheckFile(Catalogue.Revenue, "revenue.csv");

    [Fact]
    public void Functional2009_File_IsHeldByTheEdition()
    {
        var edition = Catalogue.Functional.EarlierEdition!;
        Assert.Equal(2010, Catalogue.Functional.EarlierEditionLastYear);
        var rows = Rows("functional-2009-edition.csv");
        Assert.Equal(rows.Count, edition.Count);
        foreach (var row in rows)
        {
            var code = FunctionalCode.Parse(row["code"]);
            Assert.Equal(row["name_as_stored"], Catalogue.Functional.Find(code, 2009)!.Name);
            Assert.Equal(NameCheckStatus.Matches, Catalogue.Functional.CheckName(code, row["name_as_stored"], 2009).Status);
            Assert.Contains(Catalogue.Functional.FindByName(row["name_as_stored"], year: 2009), s => s.Code == code);
        }

        CheckTable(edition);
    }

    [Fact]
    public void FormerNames_File_IsHeldByTheTables()
    {
        foreach (var row in Rows("former-names.csv"))
        {
            switch (row["code"][0])
            {
                case '2': CheckFormer(Catalogue.Functional, row); break;
                case '3': CheckFormer(Catalogue.DepartmentEconomic, row); break;
                case '5': CheckFormer(Catalogue.GovernmentEconomic, row); break;
                default: CheckFormer(Catalogue.Revenue, row); break;
            }
        }
    }

    [Fact]
    public void EconomicMap_File_IsHeldByTheMapAndNamesAgree()
    {
        var rows = Rows("economic-map.csv");
        Assert.Equal(rows.Count, Catalogue.EconomicMap.Entries.Length);
        foreach (var row in rows)
        {
            Assert.Contains(row["unit_kind"], new[] { "administrative", "public_institution", "either" });
            var department = DepartmentEconomicCode.Parse(row["dept_code"]);
            var government = GovernmentEconomicCode.Parse(row["gov_code"]);
            Assert.Equal(NameCheckStatus.Matches, Catalogue.DepartmentEconomic.CheckName(department, row["dept_name"]).Status);
            Assert.Equal(NameCheckStatus.Matches, Catalogue.GovernmentEconomic.CheckName(government, row["gov_name"]).Status);
            Assert.Equal(EconomicMapAnswer.Allowed, Catalogue.EconomicMap.Allows(department, government));
        }
    }

    [Fact]
    public void PrintedVariants_File_IsHeldByTheTables()
    {
        foreach (var row in Rows("printed-variants.csv"))
        {
            var status = row["family"] switch
            {
                "functional" => Catalogue.Functional.CheckName(FunctionalCode.Parse(row["code"]), row["variant"]).Status,
                "dept-economic" => Catalogue.DepartmentEconomic.CheckName(DepartmentEconomicCode.Parse(row["code"]), row["variant"]).Status,
                "gov-economic" => Catalogue.GovernmentEconomic.CheckName(GovernmentEconomicCode.Parse(row["code"]), row["variant"]).Status,
                "revenue" => Catalogue.Revenue.CheckName(RevenueCode.Parse(row["code"]), row["variant"]).Status,
                var other => throw new InvalidDataException(other),
            };
            Assert.Equal(NameCheckStatus.Matches, status);
        }
    }

    private static void CheckFile<TCode>(SubjectTable<TCode> table, string file)
        where TCode : struct, ISubjectCode<TCode>
    {
        var rows = Rows(file);
        Assert.Equal(rows.Select(r => r["code"]).Order(StringComparer.Ordinal), rows.Select(r => r["code"]));
        Assert.Equal(rows.Count, rows.Select(r => (r["code"], r["valid_from_year"])).Distinct().Count());
        foreach (var row in rows)
        {
            var code = TCode.Parse(row["code"], null);
            var subject = table.Find(code)!;
            Assert.Equal(row["code"], subject.Code.ToString());
            Assert.Equal(row["name"], subject.Name);
            Assert.Equal("类款项目"[(int)subject.Level - 1].ToString(), row["level"]);
            Assert.Equal(row["parent_code"], code.Parent.ToString());
            Assert.Equal(row["valid_from_year"], subject.FirstYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
            Assert.Equal(row["valid_to_year"], subject.LastYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
            Assert.Equal(row["confidence"], subject.Confidence == SubjectConfidence.High ? "high" : "medium");
            Assert.Equal(row["source"] != "recall", subject.IsFromDocument);
            Assert.NotEmpty(row["source"]);
            if (row.TryGetValue("book", out var book))
            {
                Assert.Equal(book, subject.Book switch
                {
                    BudgetBook.General => "general",
                    BudgetBook.GovernmentFund => "gov_fund",
                    BudgetBook.StateCapital => "soe_capital",
                    BudgetBook.SocialInsurance => "social_insurance",
                    BudgetBook.Mixed => "general_or_mixed",
                    _ => "?",
                });
            }
        }

        CheckTable(table);
    }

    // What holds of any table.
    private static void CheckTable<TCode>(SubjectTable<TCode> table)
        where TCode : struct, ISubjectCode<TCode>
    {
        foreach (var subject in table.Subjects)
        {
            Assert.Same(subject, table.Find(subject.Code));
            if (subject.Level != SubjectLevel.Class)
                Assert.Contains(subject, table.ChildrenOf(table.ParentOf(subject.Code)!.Code));
            else
                Assert.Contains(subject, table.ChildrenOf());
            Assert.All(table.ChildrenOf(subject.Code), c => Assert.Equal(subject.Code, c.Code.Parent));
            Assert.True(table.TryFindByName(subject.Name, out var found, subject.Code.Parent, subject.Level, subject.LastYear) && found == subject, subject.ToString());
            Assert.Equal(NameCheckStatus.Matches, table.CheckName(subject.Code, subject.Name, subject.LastYear).Status);
            Assert.Equal(NameCheckStatus.Matches, table.CheckName(subject.Code, $" {subject.Name.Replace('（', '(').Replace('）', ')')}\n", subject.LastYear).Status);
            Assert.Equal(subject.FormerNames.Select(f => f.LastYear ?? 0).Order(), subject.FormerNames.Select(f => f.LastYear ?? 0));
            Assert.All(subject.FormerNames, f => Assert.False(f.LastYear >= (subject.LastYear ?? int.MaxValue), $"{subject} {f}"));
            Assert.False(subject.LastYear is { } last && subject.IsInForce(last + 1));
            Assert.True(subject.IsInForce(subject.FirstYear ?? subject.LastYear ?? 2024));
            Assert.DoesNotContain(table.Subjects, o => o != subject && o.Code.Equals(subject.Code));
        }

        Assert.Equal(table.Subjects.Length, table.ChildrenOf().Length + table.Subjects.Sum(s => table.ChildrenOf(s.Code).Length));
    }

    private static void CheckFormer<TCode>(SubjectTable<TCode> table, Dictionary<string, string> row)
        where TCode : struct, ISubjectCode<TCode>
    {
        var code = TCode.Parse(row["code"], null);
        int? last = row["last_edition_year"] is { Length: > 0 } year ? int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) : null;
        if (table.Find(code) is not { } subject)
        {
            // The only rows left out: withdrawn, and nobody knows when.
            Assert.True(last is null && row["current_name"].Length == 0, row["code"]);
            return;
        }

        if (row["current_name"].Length > 0)
            Assert.Equal(row["current_name"], subject.Name);
        Assert.Equal(NameCheckStatus.MatchesFormerName, table.CheckName(code, row["former_name"], 2099).Status);
        Assert.Contains(table.FindByName(row["former_name"], code.Parent), s => s == subject || s.Key == SubjectName.Fold(row["former_name"]));
        if (last is { } y && y > 2010)
            Assert.Equal(NameCheckStatus.Matches, table.CheckName(code, row["former_name"], y).Status);
    }

    private static List<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder(), file));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(l => header.Zip(l.Split(',')).ToDictionary(p => p.First, p => p.Second))];
    }

    private static IEnumerable<string> FileNames() =>
        Directory.GetFiles(Folder(), "*.csv").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BudgetDomain.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        return Path.Combine(folder.FullName, "src", "BudgetDomain", "Subjects", "Catalogue");
    }
}
