using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Rules;

/// <summary>Rules A: what reconciliation found, in the words of a finance clerk.</summary>
internal sealed class ArticulationFindings(RecognisedDocument document, ReconciliationResult result)
{
    // A finding shows the figures that matter; a sum of hundreds is named by its ends. So many sums in one sentence can be followed.
    private const int MaxPlaces = 60, MaxSums = 3;

    private readonly IdentitySystem _system = result.System;
    private readonly FigureWords _words = new(document);

    public IEnumerable<Finding> All()
    {
        var explained = new HashSet<int>();
        foreach (var contradiction in result.Contradictions.Concat(result.Adjustments))
        {
            explained.UnionWith(contradiction.Identities);
            yield return Explain(contradiction);
        }

        // The same sum in several columns and tables is one thing to know.
        var groups = result.Deviations
            .Where(d => d.Identity < 0 || !explained.Contains(d.Identity))
            .GroupBy(d => (d.Grade, d.Identity >= 0 ? _system[d.Identity].Kind : IdentityKind.Same, Label: WholeLabel(d), Whole: PrintedWhole(d), d.Difference));
        foreach (var group in groups)
            yield return Describe([.. group]);
    }

    private static string RuleOf(IdentityKind kind) => kind switch
    {
        IdentityKind.Same => "A01",
        IdentityKind.Rows => "A02",
        IdentityKind.Columns => "A03",
        IdentityKind.Parts => "A04",
        _ => "A05",
    };

    private Finding Explain(Contradiction contradiction)
    {
        var isError = contradiction.Grade == Grade.Adjusted;
        var named = contradiction.Repair is { IsUnique: true } ? contradiction.Repair.Candidates[0] : null;
        var isUnique = contradiction.Repair?.IsUnique ?? contradiction.IsUnique;
        var culprit = _system.Figures[named?.Figure ?? contradiction.Figures[0]];
        var places = contradiction.Figures.Take(MaxPlaces).Select(f => document.PlaceOf(_system.Figures[f])).ToImmutableArray();
        var rule = contradiction.Identities.Length switch
        {
            0 => "A01",
            _ when contradiction.MayLackRows => RuleOf(_system[contradiction.Identities[0]].Kind),
            1 => RuleOf(_system[contradiction.Identities[0]].Kind),
            _ => "A06",
        };
        var (chinese, english) = contradiction.Identities.Length switch
        {
            0 => Different(contradiction),
            _ when contradiction.MayLackRows => Lacking(contradiction),
            1 => Sum(contradiction.Identities[0], contradiction.Figures[0]),
            _ => Several(contradiction),
        };
        // What is expected and printed is said of the culprit where there is one, else of the whole that the message is about.
        var reported = isUnique || contradiction.Identities.Length != 1
            ? culprit
            : PrintedOf(_system.TermsOf(contradiction.Identities[0])[0]) ?? culprit;
        var expected = (named is null ? null : new RepairWords(document, _system, _words).Expected(named)) ?? Expected(contradiction, reported, document.Tables[reported.Table]);
        chinese += isError ? string.Empty : "；四舍五入解释不了，截尾或轧差可以解释";
        english += isError ? string.Empty : "; rounding does not explain it, truncation or a plug does";
        if (contradiction.Repair is { } repair)
        {
            var (said, saidEnglish) = contradiction.Identities.Length == 1 ? new ClashWords(_system, _words).Of(contradiction) ?? (string.Empty, string.Empty) : (string.Empty, string.Empty);
            var (ending, endingEnglish) = new RepairWords(document, _system, _words).Sentence(repair, result.Contradictions.Length + result.Adjustments.Length == 1, contradiction.MayLackRows);
            chinese += (said.Length > 0 ? $"；{said}" : string.Empty) + ending;
            english += (saidEnglish.Length > 0 ? $"; {saidEnglish}" : string.Empty) + endingEnglish;
        }
        else if (contradiction.IsUnique)
        {
            chinese += $"；只要改正{Where(culprit)} {Printed(culprit)} 这一个数，全文就能相符";
            english += $"; correcting {Printed(culprit)} alone ({Where(culprit)}) makes the document agree";
        }

        return new(rule, isError ? Severity.Error : Severity.Warning, new(chinese, english), expected, Printed(reported), places)
        {
            Explanation = contradiction.Repair is { } known ? new RepairWords(document, _system, _words).ToExplanation(known) : null,
        };
    }

    /// <summary>Several sums of one row over its parts fail together.</summary>
    private (string Chinese, string English) Lacking(Contradiction contradiction)
    {
        var (chinese, english) = Sum(contradiction.Identities[0], contradiction.Figures[0]);
        var count = contradiction.Identities.Length;
        return _system[contradiction.Identities[0]].Kind == IdentityKind.Rows
            ? ($"{chinese}；这一行有 {count} 栏与分项之和不符，可能漏列、重复或错列了分项行", $"{english}; {count} columns of this row differ from their sums: a row under it may be missing, repeated or misplaced")
            : ($"{chinese}；这一栏有 {count} 行与分项之和不符，可能漏列、重复或错列了分项栏", $"{english}; {count} rows of this column differ from their sums: a column under it may be missing, repeated or misplaced");
    }

    private (string Chinese, string English) Different(Contradiction contradiction)
    {
        var first = _system.Figures[contradiction.Figures[0]];
        return contradiction.Figures.Length == 1
            ? ($"{Where(first)}为 {Printed(first)}，此处不应为负数", $"{Where(first)} is {Printed(first)}, where nothing may be negative")
            : TwoFigures(first, _system.Figures[contradiction.Figures[^1]]);
    }

    private (string Chinese, string English) TwoFigures(Figure first, Figure other)
        => ($"同一个数在两处不一致：{Where(first)}为 {_words.PrintedBeside(first, other)}，{Where(other)}为 {_words.PrintedBeside(other, first)}",
            $"one amount, two figures: {Where(first)} is {_words.PrintedBeside(first, other)}, {Where(other)} is {_words.PrintedBeside(other, first)}");

    /// <summary>One identity in words: the whole, the sum of its parts, the difference.</summary>
    private (string Chinese, string English) Sum(int identity, int shownFigure)
    {
        var terms = _system.TermsOf(identity);
        var whole = PrintedOf(terms[0]);
        var unit = document.Tables[(whole ?? _system.Figures[shownFigure]).Table];
        var parts = terms[1..].ToArray().Select(PrintedOf).ToList();
        var fen = SumOf(parts);
        var sum = Form(fen, unit);
        var filled = parts.Where(static p => p is { IsZero: false }).ToList();
        if (whole is null)
            return ($"各分项之和为 {sum}，与没有印出的合计不能相符", $"the parts add up to {sum}, which cannot be their total, which is not printed");
        var difference = Form(Int128.Abs(whole.Amount.Fen - fen), unit);
        var (should, english) = (_system[identity].IsEquality, filled) switch
        {
            _ when _system[identity].Relation == IdentityRelation.AtMost && filled is [{ } only]
                => ($"此外各项均为零，不应大于{Where(only)}的 {sum}", $"nothing but zeros lies beside {Where(only)}, which is {sum}"),
            (true, []) when IsLeftBlank(parts) => ("各分项均为空白，可能漏填", "its parts are all blank, and may have been left out"),
            (true, []) => ("各分项均为零，也应为零", "its parts are all zero"),
            (true, [{ } only]) => ($"应等于{Where(only)}的 {sum}", $"its only part, {Where(only)}, is {sum}"),
            (true, _) => ($"应等于其 {filled.Count} 个分项之和 {sum}", $"its {filled.Count} parts add up to {sum}"),
            (false, [{ } only]) => ($"不应小于其中{Where(only)}的 {sum}", $"{Where(only)}, a part of it, is {sum}"),
            _ when _system[identity].Relation == IdentityRelation.AtMost => ($"不应大于 {sum}", $"it must not exceed {sum}"),
            (false, _) => ($"不应小于其中 {filled.Count} 项之和 {sum}", $"{filled.Count} parts within it add up to {sum}"),
        };
        return ($"{Where(whole)}为 {Printed(whole)}，{should}，相差 {difference}", $"{Where(whole)} is {Printed(whole)}, {english}, a difference of {difference}");
    }

    /// <summary>Blank cells are zero, but who left all parts blank beside an amount more likely forgot them than meant nothing.</summary>
    private static bool IsLeftBlank(IEnumerable<Figure?> parts) => parts.All(static p => p is { State: FigureState.Nil, Text.Length: 0 });

    private (string Chinese, string English) Several(Contradiction contradiction)
    {
        var identities = contradiction.Identities.Length;
        return new ClashWords(_system, _words).Of(contradiction) is var (said, saidEnglish)
            ? ($"{identities} 项勾稽关系不能同时成立：{said}", $"{identities} identities cannot hold together: {saidEnglish}")
            : Together(contradiction);
    }

    /// <summary>
    /// Sums that hold one by one and not together, where the comparison that proves it counts figures many times over: those that differ in print are named, and that the others
    /// leave no room for these differences.
    /// </summary>
    private (string Chinese, string English) Together(Contradiction contradiction)
    {
        var differing = contradiction.Identities.Where(DiffersInPrint).ToList();
        var (count, rest) = (contradiction.Identities.Length, contradiction.Identities.Length - differing.Count);
        var sums = differing.Take(MaxSums).Select(i => Sum(i, contradiction.Figures[0])).ToList();
        var more = differing.Count > MaxSums;
        var (chinese, english) = ($"{count} 项勾稽关系单独看都能成立，合在一起却不能同时成立", $"{count} identities can each hold alone, but not all together");
        if (sums.Count == 0)
            return ($"{chinese}，所列 {contradiction.Figures.Length} 个数没有都成立的余地", $"{english}: they leave no room for all of the {contradiction.Figures.Length} figures listed");
        chinese += $"：{string.Join("；", sums.Select(static s => s.Chinese))}{(more ? $"；等 {differing.Count} 项有尾差" : string.Empty)}";
        english += $": {string.Join("; ", sums.Select(static s => s.English))}{(more ? $"; {differing.Count} of them differ like that" : string.Empty)}";
        return rest == 0 ? (chinese, english) : ($"{chinese}；其余 {rest} 项没有给这样的尾差留下余地", $"{english}; the other {rest} leave no room for such differences");
    }

    /// <summary>Whether a sum does not hold for the figures as they are printed; not where one of its terms is not printed.</summary>
    private bool DiffersInPrint(int identity)
    {
        var terms = _system.TermsOf(identity).ToArray().Select(PrintedOf).ToList();
        if (terms.Exists(static t => t is null || t.State == FigureState.Unreadable))
            return false;
        var difference = terms[0]!.Amount.Fen - SumOf(terms.Skip(1));
        return _system[identity].Relation switch
        {
            IdentityRelation.Equal => difference != 0,
            IdentityRelation.AtLeast => difference < 0,
            _ => difference > 0,
        };
    }

    private string? Expected(Contradiction contradiction, Figure culprit, RecognisedTable table)
    {
        if (contradiction.Identities.Length == 0)
            return Form(_system.Figures[contradiction.Figures[^1]].Amount.Fen, table);
        if (contradiction.Identities.Length == 1)
        {
            var identity = contradiction.Identities[0];
            var terms = _system.TermsOf(identity);
            var isKnown = !terms.ToArray().Any(t => PrintedOf(t) is null || PrintedOf(t)!.State == FigureState.Unreadable);
            if (isKnown)
            {
                var printed = terms[1..].ToArray().Select(PrintedOf).ToList();
                var isWhole = culprit.Slice == _system.SliceOf(terms[0]);
                if (isWhole && _system[identity].IsEquality && IsLeftBlank(printed))
                    return null;
                var (parts, whole) = (SumOf(printed), PrintedOf(terms[0])!.Amount.Fen);

                // A whole that is too small should be at least its parts, so that figure is the least right one.
                return Form(isWhole ? parts : culprit.Amount.Fen + whole - parts, table);
            }
        }

        var (least, most) = (contradiction.Least.Fen, contradiction.Most.Fen);
        return Math.Abs(least) >= Bounds.Limit / 2 || Math.Abs(most) >= Bounds.Limit / 2
            ? null
            : PrintedForm.Of(least, most, table.Unit, table.LastPlace);
    }

    private Finding Describe(List<Deviation> group)
    {
        var first = group[0];
        var isRounded = first.Grade == Grade.Rounded;
        var places = ImmutableArray.CreateBuilder<Place>();
        var quantities = new List<int>();
        foreach (var deviation in group)
            quantities.Add(deviation.Quantity);
        if (first.Identity >= 0)
        {
            foreach (var term in _system.TermsOf(first.Identity)[1..])
                quantities.Add(term);
        }

        foreach (var quantity in quantities.Distinct())
        {
            foreach (var figure in _system.FiguresOf(quantity))
            {
                if (!_system.Figures[figure].IsZero && places.Count < MaxPlaces)
                    places.Add(document.PlaceOf(_system.Figures[figure]));
            }
        }

        var shown = PrintedOf(first.Quantity) ?? _system.Figures[_system.FiguresOf(_system.TermsOf(first.Identity)[1])[0]];
        var table = document.Tables[shown.Table];
        string chinese, english, rule;
        string? expected;
        if (first.Identity < 0)
        {
            var figures = _system.FiguresOf(first.Quantity);
            var other = figures.ToArray().Select(f => _system.Figures[f]).MaxBy(f => Math.Abs(f.Amount.Fen - shown.Amount.Fen))!;
            (rule, expected) = ("A01", Form(other.Amount.Fen, table));
            (chinese, english) = TwoFigures(shown, other);
        }
        else
        {
            rule = RuleOf(_system[first.Identity].Kind);
            expected = Form(shown.Amount.Fen - first.Difference.Fen, table);
            (chinese, english) = Sum(first.Identity, _system.Figures.IndexOf(shown));
        }

        if (group.Count > 1)
        {
            chinese += $"（共 {group.Count} 处相同）";
            english += $" ({group.Count} places alike)";
        }

        chinese += isRounded ? "；四舍五入可以解释" : "；四舍五入解释不了，截尾或轧差可以解释";
        english += isRounded ? "; rounding explains it" : "; rounding does not explain it, truncation or a plug does";
        return new(rule, isRounded ? Severity.Info : Severity.Warning, new(chinese, english), expected, Printed(shown), places.DrainToImmutable());
    }

    private string WholeLabel(Deviation deviation)
        => PrintedOf(deviation.Quantity) is { } figure ? document.Tables[figure.Table].Rows[figure.Row].Label : $"#{deviation.Quantity}";

    private long PrintedWhole(Deviation deviation) => PrintedOf(deviation.Quantity)?.Amount.Fen ?? 0;

    private Figure? PrintedOf(int quantity)
    {
        var figures = _system.FiguresOf(quantity);
        return figures.IsEmpty ? null : _system.Figures[figures[0]];
    }

    private string Where(Figure figure) => _words.Where(figure);

    private static string Printed(Figure figure) => FigureWords.Printed(figure);

    // Thousands of the largest amounts are more than 64 bits hold.
    private static Int128 SumOf(IEnumerable<Figure?> figures) => figures.Aggregate(Int128.Zero, static (sum, figure) => sum + (figure?.Amount.Fen ?? 0));

    private static string Form(Int128 fen, RecognisedTable table) => FigureWords.Form(fen, table);
}
