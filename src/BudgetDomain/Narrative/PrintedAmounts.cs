using System.Runtime.InteropServices;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;
using BudgetDomain.Subjects;

namespace BudgetDomain.Narrative;

/// <summary>The amounts that the tables of a document print, by what they are the amounts of, and the names of their rows.</summary>
internal sealed class PrintedAmounts
{
    // Of the rows of a usual document.
    private const int LettersOfNames = 512;

    private readonly Dictionary<SubjectKey, List<Figure>> _figures = [];

    public PrintedAmounts(RecognisedDocument document, WordTree<SubjectKey> official)
    {
        (Document, Official) = (document, official);
        HasSeveralUnits = document.Figures.Select(static f => f.Slice.Unit).Where(static u => u != 0).Distinct().Take(2).Count() > 1;
        foreach (var figure in document.Figures)
        {
            // What accounts are measured by is no amount of theirs, and of what amounts a table alone is, only its title says.
            if (figure.Slice.Vintage is Vintage.InitialBudget or Vintage.FinalBudget || document.Tables[figure.Table].IsTentative)
                continue;
            var key = SubjectKey.Of(figure.Slice);
            if (!_figures.TryGetValue(key, out var figures))
                _figures.Add(key, figures = []);
            figures.Add(figure);
            HasCarriedOver |= !figure.IsZero && (figure.Slice.Vintage is Vintage.CarriedOver or Vintage.Reserves);
        }

        var seen = new HashSet<(string, SubjectKey)>();
        foreach (var table in document.Tables)
        {
            foreach (var row in table.Rows)
                AddName(row, seen);
        }
    }

    public RecognisedDocument Document { get; }

    /// <summary>The names of the catalogue, for what no table prints.</summary>
    public WordTree<SubjectKey> Official { get; }

    /// <summary>The names of rows that stand for a subject or project.</summary>
    public WordTree<SubjectKey> Names { get; } = new(LettersOfNames);

    /// <summary>The names of units.</summary>
    public WordTree<bool> Units { get; } = new();

    /// <summary>Whether figures of more than one unit are printed, so that those of one are not what a sentence about all means.</summary>
    public bool HasSeveralUnits { get; }

    /// <summary>Whether any money is carried over from the year before.</summary>
    public bool HasCarriedOver { get; }

    /// <summary>The figures of a key, whatever their other members.</summary>
    public ReadOnlySpan<Figure> Of(SubjectKey key) => _figures.TryGetValue(key, out var figures) ? CollectionsMarshal.AsSpan(figures) : [];

    /// <summary>The keys that have figures.</summary>
    public IEnumerable<SubjectKey> Keys => _figures.Keys;

    private void AddName(RecognisedRow row, HashSet<(string, SubjectKey)> seen)
    {
        var key = SubjectKey.Of(row.Slice);
        var name = PrintedText.WithoutNumbering(PrintedText.Normalise(row.Name), out _);
        name = PrintedText.WithoutOfWhich(name, out _);
        name = SubjectName.WithoutLevelMarks(name);
        if (name.Length < 2)
            return;
        if (key != default)
        {
            // “三公” items are words of the field, and have no name of their own.
            if (key.Economy is 0 or > 6 && seen.Add((name.ToString(), key)))
                Names.Add(name, key);
        }
        else if (row.Slice.Unit != 0 && name.Length > 3)
        {
            Units.Add(name, true);
        }
    }
}
