using BudgetDomain.Disclosure;

namespace BudgetDomain.Rules;

/// <summary>Rules C and F that recognition itself answers: what is missing, unreadable, or there twice.</summary>
internal static class FormatFindings
{
    private const int SureOfForm = 80;

    public static IEnumerable<Finding> Of(RecognisedDocument document)
    {
        foreach (var cell in document.Unreadable)
        {
            yield return new("F01", Severity.Error,
                new($"{cell.Place.InWords.Chinese}印的“{cell.Place.Printed}”{cell.Reason.Chinese}；该数按未知处理，未当作零",
                    $"{cell.Place.InWords.English}: \"{cell.Place.Printed}\" is {cell.Reason.English}; taken as unknown, not as zero"),
                null, cell.Place.Printed, [cell.Place]);
        }

        foreach (var problem in document.Source.Problems)
        {
            yield return new("F02", Severity.Warning,
                new($"原文有损坏：{problem.Message.Chinese}", $"the source is damaged: {problem.Message.English}"),
                null, problem.Text, [new(string.Empty, string.Empty, string.Empty, problem.Line, problem.Page, problem.Text)]);
        }

        var part = 0;
        for (var t = 0; t < document.Tables.Length; t++)
        {
            var table = document.Tables[t];
            if (!table.StandsAlone && table.Part != part)
            {
                part = table.Part;
                yield return new("F03", Severity.Warning,
                    new($"{table.Caption}第二次出现，文件中似有两份公开文件；自此处起另行核对", $"{table.Caption} comes a second time: the file seems to hold two documents; checked apart from here on"),
                    null, table.Title, [TablePlace(table)]);
            }

            if (!table.UnitIsPrinted && document.Figures.Any(f => f.Table == t && f.State == FigureState.Printed))
            {
                yield return new("F04", Severity.Info,
                    new($"{table.Caption}没有注明金额单位，按表样以{table.Unit.Word()}核对", $"{table.Caption} does not state its unit of amounts; checked in {table.Unit.Word()} as the form has it"),
                    table.Unit.Word(), null, [TablePlace(table)]);
            }
        }

        if (IsBlankForm(document))
        {
            yield return new("C03", Severity.Warning,
                new("各表除零以外没有数字，也没有注明无数据：这是一份空白表样，没有可核对的内容", "no table has a figure other than zero or says that it has no data: this is a blank form, with nothing to check"),
                null, null, [TablePlace(document.Tables[0])]);
        }

        if (document.Form is null)
        {
            yield return new("C01", Severity.Error,
                new("没有识别出任何预算公开表，未作勾稽核对", "no table of a budget disclosure was recognised; nothing was reconciled"),
                null, null, []);
        }
        else
        {
            if (document.RunnerUp is { } other)
                yield return NearForm(document, document.Form, other);
            foreach (var layout in document.Form.Tables.Where(l => !document.Tables.Any(t => t.Layout == l)))
            {
                // Whether the document follows this form at all is then not certain enough to say that it lacks something.
                yield return new("C02", document.FormConfidence < SureOfForm ? Severity.Info : Severity.Warning,
                    new($"缺少表{layout.Number}《{layout.Title}》，或其标题与表头无法识别", $"table {layout.Number}, {layout.Title}, is missing, or its title and header are not recognised"),
                    layout.Title, null, []);
            }
        }
    }

    /// <summary>Nothing printed anywhere, and more than one table without the note that an empty table needs.</summary>
    public static bool IsBlankForm(RecognisedDocument document)
        => document.Tables.Count(static t => !t.SaysEmpty) > 1 && !document.Figures.Any(static f => f.State is FigureState.Printed or FigureState.Unreadable);

    private static Finding NearForm(RecognisedDocument document, Form form, Form other)
        => new("F11", Severity.Info,
            new($"按《{form.Name.Chinese}》核对（把握 {document.FormConfidence}%），《{other.Name.Chinese}》也相近（把握 {document.RunnerUpConfidence}%）；如不是前者，请指定表样",
                $"checked by the form \"{form.Name.English}\" (confidence {document.FormConfidence}%); \"{other.Name.English}\" comes near (confidence {document.RunnerUpConfidence}%): name the form if it is not the first"),
            null, null, document.Tables.IsEmpty ? [] : [TablePlace(document.Tables[0])]);

    private static Place TablePlace(RecognisedTable table) => new(table.Caption, string.Empty, string.Empty, table.Line, table.Page, string.Empty);
}
