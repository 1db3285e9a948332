using System.Collections.Immutable;
using BudgetDomain.Disclosure;
using BudgetDomain.Reconciliation;

namespace BudgetDomain.Rules;

/// <summary>A clash in one sentence: the left side at least A, the right side at most B, the gap G, with the cells.</summary>
internal sealed class ClashWords(IdentitySystem system, FigureWords words)
{
    // A side of more cells is named by its first ones; the finding lists all places.
    private const int MaxCells = 6;

    /// <summary>The sentence, or <see langword="null"/> where no comparison of two sides shows the clash to a reader: none does, or one that counts figures several times.</summary>
    public (string Chinese, string English)? Of(Contradiction contradiction)
    {
        if (ClashProof.Of(system, contradiction) is not { } proof || proof.Left.Concat(proof.Right).Any(static f => f.Times > 1))
            return null;
        var like = system.Figures[(proof.Left.IsEmpty ? proof.Right : proof.Left)[0].Figure];
        var unit = words.UnitOf(like).Word();
        var (least, most, gap) = (words.Form(proof.LeftLeast, like), words.Form(proof.RightMost, like), words.Form(proof.Gap, like));
        var (left, leftEnglish) = Side(proof.Left, like);
        var (right, rightEnglish) = Side(proof.Right, like);
        return (
            $"左边{left}合计至少 {least} {unit}，右边{right}合计至多 {most} {unit}；按勾稽关系左边不应大于右边，却多出 {gap} {unit}",
            $"the left side, {leftEnglish}, is at least {least} {unit}; the right side, {rightEnglish}, is at most {most} {unit}; by the identities the left must not exceed the right, but does by {gap} {unit}");
    }

    private (string Chinese, string English) Side(ImmutableArray<(int Figure, int Times)> side, Figure like)
    {
        if (side.IsEmpty)
            return ("（零）", "zero");
        var filled = side.Where(f => !system.Figures[f.Figure].IsZero).ToList();
        var shown = (filled.Count > 0 ? filled : [.. side]).Take(MaxCells).Select(f => Cell(system.Figures[f.Figure], like)).ToList();
        var more = (filled.Count > 0 ? filled.Count : side.Length) - shown.Count;
        var cells = string.Join(" ＋ ", shown);
        return more > 0 ? ($"（{cells} 等 {shown.Count + more} 个数）", $"{cells} and {more} more") : ($"（{cells}）", cells);
    }

    private string Cell(Figure figure, Figure like) => $"{words.Where(figure)} {words.PrintedBeside(figure, like)}";
}
