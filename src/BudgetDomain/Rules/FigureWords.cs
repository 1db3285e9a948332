using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules;

/// <summary>How messages speak of figures and amounts.</summary>
internal sealed class FigureWords(RecognisedDocument document)
{
    /// <summary>The place of a figure in words, such as 表3 预算支出总表“201”基本支出.</summary>
    public string Where(Figure figure) => document.PlaceOf(figure).InWords.Chinese;

    /// <summary>What a cell shows.</summary>
    public static string Printed(Figure figure) => figure.Text.Length > 0 ? figure.Text : "（空）";

    /// <summary>What a cell shows beside another, with the unit where the two differ in it; a dash and an empty cell have none.</summary>
    public string PrintedBeside(Figure figure, Figure other)
        => UnitOf(figure) == UnitOf(other) || !figure.Text.Any(char.IsDigit) ? Printed(figure) : $"{Printed(figure)} {UnitOf(figure).Word()}";

    /// <summary>An amount as a table would print it.</summary>
    public static string Form(Int128 fen, RecognisedTable table) => PrintedForm.Of(fen, table.Unit, table.LastPlace);

    /// <summary>An amount as the table of a figure would print it.</summary>
    public string Form(long fen, Figure like) => Form(fen, document.Tables[like.Table]);

    /// <summary>The unit of the table of a figure.</summary>
    public AmountUnit UnitOf(Figure figure) => document.Tables[figure.Table].Unit;
}
