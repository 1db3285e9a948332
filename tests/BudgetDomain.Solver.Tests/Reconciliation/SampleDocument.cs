using System.Globalization;
using BudgetDomain.Disclosure;
using BudgetDomain.Documents;
using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;

namespace BudgetDomain.Solver.Tests.Reconciliation;

/// <summary>A real document, whose figures can be made wrong.</summary>
internal sealed class SampleDocument(string path)
{
    private static readonly Lazy<SampleDocument> OfJincheng = new(static () => new(Path.Combine(Folder("docs"), "samples", "jincheng-2025.md")));

    internal static SampleDocument Jincheng => OfJincheng.Value;

    internal RecognisedDocument Document { get; } = new DisclosureChecker().Recognise(DisclosureReader.Default.ReadFile(path));

    /// <summary>The printed figures, by index.</summary>
    internal IEnumerable<int> Printed => Enumerable.Range(0, Document.Figures.Length).Where(i => Document.Figures[i] is { Text.Length: > 0, State: FigureState.Printed });

    internal static string Folder(string name) => TryFolder(name) ?? throw new InvalidOperationException($"{name} is not above the tests");

    internal static string? TryFolder(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, name)) && (name != "docs" || File.Exists(Path.Combine(folder.FullName, "BudgetDomain.sln"))))
                return Path.Combine(folder.FullName, name);
        }

        return null;
    }

    /// <summary>The document with other figures in the place of some.</summary>
    internal RecognisedDocument With(params IEnumerable<(int Index, long Fen)> changes)
    {
        var figures = Document.Figures.ToBuilder();
        foreach (var (index, fen) in changes)
        {
            var figure = figures[index];
            figures[index] = new(figure.Slice, fen == 0 ? FigureState.Nil : FigureState.Printed, WanYuan.FromFen(fen), figure.LastPlace, figure.Table, figure.Row, figure.Column, "wrong");
        }

        return new() { Source = Document.Source, Form = Document.Form, Year = Document.Year, Tables = Document.Tables, Figures = figures.ToImmutable() };
    }

    internal static ReconciliationResult Reconcile(RecognisedDocument document, ReconciliationOptions options)
        => Reconciler.Reconcile(IdentitySystem.Derive(document.Tables, document.Figures), options);

    /// <summary>The amount with a size added, or with its first two different neighbouring digits swapped; sizes are of 万元, and a hundred times as much in 元.</summary>
    internal long? Changed(int index, string change)
    {
        var figure = Document.Figures[index];
        var unit = Document.Tables[figure.Table].Unit;
        if (change != "swap")
            return figure.Amount.Fen + (long)(decimal.Parse(change, CultureInfo.InvariantCulture) * unit.FenPerUnit() * (unit == AmountUnit.Yuan ? 100 : 1));
        var digits = figure.Text.ToCharArray();
        for (var i = 0; i + 1 < digits.Length; i++)
        {
            if (!char.IsAsciiDigit(digits[i]) || !char.IsAsciiDigit(digits[i + 1]) || digits[i] == digits[i + 1] || (i == 0 && digits[1] == '0'))
                continue;
            (digits[i], digits[i + 1]) = (digits[i + 1], digits[i]);
            return (long)(decimal.Parse(digits, NumberStyles.Number, CultureInfo.InvariantCulture) * unit.FenPerUnit());
        }

        return null;
    }
}
