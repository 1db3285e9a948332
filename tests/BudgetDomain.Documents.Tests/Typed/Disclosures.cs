using BudgetDomain.Disclosure;
using BudgetDomain.Rules;

namespace BudgetDomain.Documents.Tests.Typed;

/// <summary>The sample as recognised, and small documents made of a few tables.</summary>
internal static class Disclosures
{
    internal static DisclosureChecker Checker { get; } = new();

    internal static RecognisedDocument Sample { get; } = Checker.Recognise(DisclosureReader.Default.ReadFile(RepositoryFolder.Sample));

    internal static RecognisedDocument Recognise(string text) => Checker.Recognise(Read.Text(text));

    /// <summary>支出总表 of the Shanxi form with rows of 编码, 名称, 合计, 基本支出, 项目支出.</summary>
    internal static string ExpenditureTable(params string[] rows)
        => "单位名称：某某局\n\n## 2025年预算支出总表\n\n单位：万元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n" + string.Join('\n', rows) + "\n";

    /// <summary>The same document with one figure changed.</summary>
    internal static RecognisedDocument With(this RecognisedDocument document, int index, Func<Figure, Figure> change) => new()
    {
        Source = document.Source,
        Form = document.Form,
        UnitName = document.UnitName,
        Year = document.Year,
        Tables = document.Tables,
        Figures = document.Figures.SetItem(index, change(document.Figures[index])),
        Unreadable = document.Unreadable,
        NotUnderstood = document.NotUnderstood,
    };

    internal static Figure Adding(this Figure figure, long fen) => new(
        figure.Slice, FigureState.Printed, WanYuan.FromFen(figure.Amount.Fen + fen), figure.LastPlace, figure.Table, figure.Row, figure.Column,
        WanYuan.FromFen(figure.Amount.Fen + fen).ToString());
}
