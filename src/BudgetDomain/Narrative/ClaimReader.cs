using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Subjects;

namespace BudgetDomain.Narrative;

/// <summary>
/// Reads the narrative of a disclosure (文字说明) as claims about slices, and says of each how it agrees with the tables or with the other
/// numbers of its own sentence. Immutable; one instance serves any number of threads.
/// </summary>
public sealed class ClaimReader
{
    // Made when first asked for: whoever reads tables alone does not pay for it.
    private readonly Lazy<WordTree<SubjectKey>> _official;

    /// <summary>Creates a reader.</summary>
    /// <param name="catalogue">The subjects whose names sentences use.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalogue"/> is <see langword="null"/>.</exception>
    public ClaimReader(SubjectCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _official = new(() => OfficialNames(catalogue));
    }

    /// <summary>Finds the claims of a document, in reading order. Never throws, whatever the text.</summary>
    /// <param name="document">The document with its tables.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public ImmutableArray<Claim> Read(RecognisedDocument document) => Judge(document).Claims;

    /// <summary>Reads the paragraphs of a document, each with its claims. Never throws, whatever the text.</summary>
    /// <param name="document">The document with its tables.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public DisclosureNarrative ReadNarrative(RecognisedDocument document) => Judge(document).ToNarrative();

    private Narration Judge(RecognisedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var amounts = new PrintedAmounts(document, _official.Value);
        foreach (var name in new[] { document.UnitName, document.Outline.Cover.UnitName })
        {
            if (name is not null)
                amounts.Units.Add(PrintedText.Normalise(name), true);
        }

        var surroundings = new Surroundings(document, new(amounts.Names, _official.Value, amounts.Units));
        var narration = new Narration(new(amounts), surroundings, amounts);
        var reader = new MentionReader(surroundings);
        foreach (var passage in PassageReader.Read(document.Outline, surroundings.Labels))
        {
            passage.Index = narration.Passages.Count;
            narration.Passages.Add((passage, reader.Read(passage)));
        }

        Precision.Find(narration);
        DifferenceClaims.Find(narration);
        LevelClaims.Find(narration);
        SumClaims.Find(narration);
        ItemSums.Find(narration);
        ShareClaims.Find(narration);
        ChangeClaims.Find(narration);
        CompletionClaims.Find(narration);
        ComparisonClaims.Find(narration);
        CountClaims.Find(narration);
        ListClaims.Find(narration);
        AbsenceClaims.Find(narration);
        TableBudgetClaims.Find(narration);
        Leftovers.Find(narration);
        return narration;
    }

    /// <summary>The names of 类 and of economic subjects, for documents whose tables do not print them.</summary>
    private static WordTree<SubjectKey> OfficialNames(SubjectCatalogue catalogue)
    {
        var names = new WordTree<SubjectKey>();
        foreach (var subject in catalogue.Functional.Subjects)
        {
            if (subject.Code.Level == SubjectLevel.Class)
                names.Add(PrintedText.Normalise(subject.Name), SubjectKey.Of(default(Slice).With(subject.Code)));
        }

        foreach (var subject in catalogue.DepartmentEconomic.Subjects)
            names.Add(PrintedText.Normalise(subject.Name), SubjectKey.Of(default(Slice).With(subject.Code)));
        return names;
    }
}
