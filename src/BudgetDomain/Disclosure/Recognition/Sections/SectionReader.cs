using System.Collections.Immutable;
using System.Globalization;
using BudgetDomain.Disclosure.Sections;

namespace BudgetDomain.Disclosure.Recognition.Sections;

/// <summary>Reads the sections that are neither tables nor plans, paragraph by paragraph; what is said first counts.</summary>
internal sealed class SectionReader
{
    private const int MaxParagraph = 20_000, MaxKind = 40;
    private static readonly string[] Heads = ["辆"];
    private static readonly string[] Pieces = ["台", "套", "件"];
    private static readonly string[] People = ["人", "名", "个"];

    private readonly ImmutableArray<OfficeList>.Builder _offices = ImmutableArray.CreateBuilder<OfficeList>();
    private readonly ImmutableArray<CountedItem>.Builder _staff = ImmutableArray.CreateBuilder<CountedItem>(), _equipment = ImmutableArray.CreateBuilder<CountedItem>();
    private readonly ImmutableArray<GlossaryTerm>.Builder _glossary = ImmutableArray.CreateBuilder<GlossaryTerm>();
    private readonly ImmutableArray<string>.Builder _duties = ImmutableArray.CreateBuilder<string>();
    private ProcurementSection? _procurement;
    private VehicleSection? _vehicles;
    private decimal? _area;

    /// <summary>Reads the sections of a document by its outline.</summary>
    public static DisclosureSections Read(DocumentOutline outline)
    {
        var reader = new SectionReader();
        foreach (var (block, role, chapter) in outline.Items)
        {
            if (block is Paragraph { Text.Length: <= MaxParagraph } paragraph && role is OutlineRole.Text or OutlineRole.Heading && block is Paragraph text)
                reader.Read(text, role, chapter);
        }

        return new()
        {
            Duties = reader._duties.DrainToImmutable(),
            Offices = reader._offices.DrainToImmutable(),
            Staff = reader._staff.DrainToImmutable(),
            Procurement = reader._procurement,
            Vehicles = reader._vehicles,
            OfficeArea = reader._area,
            Equipment = reader._equipment.DrainToImmutable(),
            Glossary = reader._glossary.DrainToImmutable(),
        };
    }

    private void Read(Paragraph paragraph, OutlineRole role, Chapter? chapter)
    {
        if (InChapter(chapter, "名词解释"))
        {
            Glossary(paragraph);
            return;
        }

        if (role == OutlineRole.Text && (InChapter(chapter, "职责") || InChapter(chapter, "职能")))
            _duties.Add(paragraph.Text);
        var text = SectionText.WithoutSeparators(paragraph.Normal);
        _offices.AddRange(OfficeReader.Read(text, paragraph));
        Staff(text, paragraph);
        if (_procurement is null && text.Contains("政府采购", StringComparison.Ordinal))
            Procurement(text, paragraph);
        if (_vehicles is null && text.Contains('辆', StringComparison.Ordinal) && text.Contains("其中", StringComparison.Ordinal) && !text.Contains("安排购置车辆", StringComparison.Ordinal))
            Vehicles(text, paragraph);
        Area(text);
        if (_equipment.Count == 0)
            Equipment(text, paragraph);
    }

    private static bool InChapter(Chapter? chapter, string word)
    {
        for (; chapter is not null; chapter = chapter.Parent)
        {
            if (chapter.Title.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private void Glossary(Paragraph paragraph)
    {
        var number = HeadingNumber.Read(paragraph.Text.AsSpan().Trim());
        var text = paragraph.Text.Trim()[number.Length..].Replace("*", string.Empty, StringComparison.Ordinal);
        var colon = text.AsSpan().IndexOfAny('：', ':');
        if (number.Kind != HeadingNumbering.None && colon is > 0 and < MaxKind)
            _glossary.Add(new(text[..colon].Trim(), text[(colon + 1)..].Trim(), paragraph.Line));
    }

    private void Staff(string text, Paragraph paragraph)
    {
        foreach (var clause in SectionText.Clauses(text))
        {
            if ((clause.Contains("编制", StringComparison.Ordinal) || clause.Contains("实有", StringComparison.Ordinal) || clause.Contains("在职", StringComparison.Ordinal))
                && SectionText.TryCount(clause, People, out var kind, out var count) && kind.Length is > 0 and < MaxKind && !clause.EndsWith("机构", StringComparison.Ordinal) && !kind.Contains('辆', StringComparison.Ordinal))
                _staff.Add(new(kind, count, paragraph.Line, paragraph.Page));
        }
    }

    private void Procurement(string text, Paragraph paragraph)
    {
        var section = new ProcurementSection(paragraph.Line, paragraph.Page);
        foreach (var clause in SectionText.Clauses(text))
        {
            if (SectionText.Sum(clause) is not { } sum)
                continue;
            bool Says(string word) => clause.Contains(word, StringComparison.Ordinal);
            if (Says("购买服务") || Says("比上年") || Says("增加") || Says("减少"))
                continue;
            if (Says("小微企业") || Says("小型"))
                section = section with { SmallAndMicro = section.SmallAndMicro ?? sum };
            else if (Says("中小企业"))
                section = section with { SmallAndMedium = section.SmallAndMedium ?? sum };
            else if (Says("货物"))
                section = section with { Goods = section.Goods ?? sum };
            else if (Says("工程"))
                section = section with { Works = section.Works ?? sum };
            else if (Says("服务"))
                section = section with { Services = section.Services ?? sum };
            else if (Says("分散"))
                section = section with { Decentralised = section.Decentralised ?? sum };
            else if (Says("集中"))
                section = section with { Centralised = section.Centralised ?? sum };
            else if (Says("采购"))
                section = section with { Total = section.Total ?? sum };
        }

        // A total alone is also said of other things; with what it is made of, it is the section.
        if (section is { Total: not null } and ({ Goods: not null } or { Services: not null } or { Centralised: not null }))
            _procurement = section;
    }

    private void Vehicles(string text, Paragraph paragraph)
    {
        var uses = ImmutableArray.CreateBuilder<CountedItem>();
        int? total = null;
        var inside = false;
        foreach (var clause in SectionText.Clauses(text))
        {
            inside |= clause.StartsWith("其中", StringComparison.Ordinal);
            if (SectionText.TryCount(clause, Heads, out var kind, out var count))
            {
                if (inside)
                    uses.Add(new(kind, count, paragraph.Line, paragraph.Page));
                else if (!kind.Contains("编制", StringComparison.Ordinal))
                    total = count;
            }
            else if (uses.Count > 0)
            {
                break;
            }
        }

        if (total is { } all && uses.Count > 0)
            _vehicles = new(all, uses.DrainToImmutable(), paragraph.Line, paragraph.Page);
    }

    private void Area(string text)
    {
        if (_area is not null || !(text.Contains("用房", StringComparison.Ordinal) || text.Contains("房屋", StringComparison.Ordinal)))
            return;
        var end = text.AsSpan().IndexOf("平方米");
        if (end < 0)
            end = text.IndexOf('㎡', StringComparison.Ordinal);
        var start = end;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.'))
            start--;
        if (end > start && decimal.TryParse(text.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var area))
            _area = area;
    }

    private void Equipment(string text, Paragraph paragraph)
    {
        foreach (var clause in SectionText.Clauses(text))
        {
            if (clause.Contains("万元", StringComparison.Ordinal) && clause.Contains("以上", StringComparison.Ordinal) && !clause.Contains("购置", StringComparison.Ordinal)
                && SectionText.TryCount(clause, Pieces, out var kind, out var count))
                _equipment.Add(new(kind.Length > MaxKind ? kind[^MaxKind..] : kind, count, paragraph.Line, paragraph.Page));
        }
    }
}
