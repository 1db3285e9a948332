using BudgetDomain.Disclosure;
using BudgetDomain.Subjects;
using BudgetDomain.Text;
using Xunit;

namespace BudgetDomain.Tests.Laws;

public sealed class ListingTests
{
    /// <summary>Public equatable structs that are not values with a text, and why; namespaces stand for all their structs.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        [typeof(TextParse<>).FullName!] = "the outcome of reading, not a value that is read",
        [typeof(GridCell).FullName!] = "a carrier of source text; has no text form of its own",
        [typeof(FormerName).FullName!] = "a row of the catalogue; the name in it is the text",
        [typeof(NameCheck<>).FullName!] = "an answer of the catalogue, never read back",
        [typeof(EconomicMapEntry).FullName!] = "a row of the catalogue; the codes in it are the values",
        ["BudgetDomain.Ledger.BudgetLine"] = "a row of a ledger; the values in it are under the laws",
        ["BudgetDomain.Ledger.BudgetLineDraft"] = "what may become a row of a ledger",
        ["BudgetDomain.Variances.AmountRatio"] = "two amounts; becomes text only as a percentage, with a rounding that the caller names",
        ["BudgetDomain.Variances.StatedAmount"] = "an amount and its reach; the amount is the text",
        ["BudgetDomain.Variances.Variance"] = "two amounts and their difference, never read back",
        ["BudgetDomain.Variances.ShareChange"] = "two ratios, never read back",
        ["BudgetDomain.Variances.Contribution"] = "two variances, never read back",
        ["BudgetDomain.Disclosure.Meaning"] = "what a word says of a slice; written in forms, never printed",
        ["BudgetDomain.Disclosure.LexiconEntry"] = "a row of a lexicon; the word is its key",
        ["BudgetDomain.Reconciliation.Identity"] = "a row of an identity system, by its index",
        ["BudgetDomain.Publication.DisclosurePrecision"] = "how figures are printed; an option, never read back",
        ["BudgetDomain.Publication.Rounding.RoundingVariable"] = "a row of a rounding system, by its index",
        ["BudgetDomain.Cube.Slice"] = "members of dimensions; printed as words, never read back",
    };

    [Fact]
    public void EveryPublicValueType_IsUnderTheLaws()
    {
        var listed = typeof(ListingTests).Assembly.GetTypes()
            .Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(ValueLaws<>))
            .Select(type => type.BaseType!.GetGenericArguments()[0].FullName!)
            .ToList();
        var missing = typeof(WanYuan).Assembly.GetExportedTypes()
            .Where(type => type.IsValueType && !type.IsEnum && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEquatable<>)))
            .Select(type => type.FullName!)
            .Except(listed)
            .Except(Exceptions.Keys);
        Assert.Empty(missing);
        Assert.Equal(listed.Count, listed.Distinct().Count());
    }

    [Fact]
    public void EveryValueWithText_IsUnderTheLawsWithoutException()
        => Assert.DoesNotContain(
            typeof(WanYuan).Assembly.GetExportedTypes(),
            type => type.IsValueType && type.GetInterfaces().Any(face => face.Name == typeof(ITextValue<>).Name) && Exceptions.ContainsKey(type.FullName!));
}
