using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>
/// Cuts a label into the longest words it knows, from left to right: words of the narrative, names of printed rows, years. What is left over
/// stays as such; a label with something left over is never held against its amount.
/// </summary>
internal sealed class LabelReader(WordTree<SubjectKey> printed, WordTree<SubjectKey> official, WordTree<bool> units)
{
    private const int LongestLabel = 160;

    // 本部门及所属单位, 本部门（含下属单位）.
    private const string Joining = "及和与含括";

    private const string Places = "省市县区州盟旗";

    private static readonly string[] LevelMarks = ["(项)", "(款)", "(类)"];

    public Label Read(ReadOnlySpan<char> text)
    {
        text = text.Trim(" ,，;:、。");
        text = PrintedText.WithoutNumbering(text, out _);
        text = PrintedText.WithoutOfWhich(text, out _);
        var label = new Label { Text = text.ToString() };
        if (text.Length > LongestLabel)
        {
            label.Rest = "…";
            return label;
        }

        Cut(text, label);
        return label;
    }

    private void Cut(ReadOnlySpan<char> text, Label label)
    {
        Span<char> rest = stackalloc char[LongestLabel];
        var restLength = 0;
        var (spanFrom, restFrom, skipping) = (0, 0, false);
        for (var i = 0; i < text.Length;)
        {
            var at = text[i..];
            if (LevelMark(at) is var mark and > 0)
            {
                // A name before its mark is a name, whether any table prints it or not.
                if (restLength > restFrom)
                    label.Names.Add((text[spanFrom..i].ToString(), []));
                restLength = restFrom;
                spanFrom = i += mark;
                continue;
            }

            // A code beside the name of its subject: 2010301行政运行, 208（类）.
            var digits = ReadYear(at, label);
            digits = digits > 0 ? digits : CodeLength(at);
            if (digits > 0)
            {
                i += digits;
                continue;
            }

            if (at.StartsWith("下属") || at.StartsWith("所属"))
            {
                // 下属1家机关和1家参公事业单位: units, until something is named. Counted, or with the body they belong to, they are the whole; else a part that no table prints.
                if (!text[..i].ContainsAny(Joining) && !(at.Length > 2 && char.IsAsciiDigit(at[2])))
                    rest[restLength++] = at[0];
                (skipping, i) = (true, i + 2);
                continue;
            }

            var length = Match(at, label, out var isUnit);
            // 安徽省 before 寿县文物保护中心: where the unit lies.
            if (isUnit && restLength > restFrom && Places.Contains(rest[restLength - 1], StringComparison.Ordinal))
                restLength = restFrom;
            skipping &= length == 0 || at.StartsWith("和") || at.StartsWith("及") || at.StartsWith("单位");
            if (length == 0 && !skipping)
                rest[restLength++] = at[0];
            i += Math.Max(1, length);
        }

        label.Rest = rest[..restLength].ToString();
    }

    private int Match(ReadOnlySpan<char> at, Label label, out bool isUnit)
    {
        var word = NarrativeWords.Tree.Match(at, out var words);
        var name = printed.Match(at, out var keys);
        if (name == 0)
            name = official.Match(at, out keys);
        var unit = units.Match(at, out _);
        isUnit = unit > Math.Max(word, name);
        if (isUnit)
            return unit;
        if (name > 0 && name == word && words[0].Kind == WordKind.Member)
        {
            label.Doubles.Add((words[0], at[..name].ToString(), keys));
            return name;
        }

        if (name > 0 && name >= word)
        {
            label.Names.Add((at[..name].ToString(), keys));
            return name;
        }

        if (word > 0)
            Take(words[0], label);
        return word;
    }

    private static void Take(LabelWord word, Label label)
    {
        label.Stage = word.Stage ?? label.Stage;
        switch (word.Kind)
        {
            case WordKind.Member:
                label.Say(word.Meaning);
                break;
            case WordKind.Income:
                label.Income = true;
                break;
            case WordKind.Expenditure:
                label.Expenditure = true;
                break;
            case WordKind.Budget:
                label.Stage = BudgetStage.Budget;
                break;
            case WordKind.Executed:
                label.Stage = BudgetStage.FinalAccounts;
                break;
            case WordKind.PreviousYear:
                label.SaysPrevious = true;
                break;
            case WordKind.Vague:
                label.IsVague = true;
                break;
        }
    }

    private static int ReadYear(ReadOnlySpan<char> at, Label label)
    {
        if (at.Length < 5 || at[0] is not ('1' or '2') || at[..4].IndexOfAnyExceptInRange('0', '9') >= 0 || at[4] != '年')
            return 0;
        label.Year = int.Parse(at[..4], System.Globalization.CultureInfo.InvariantCulture);
        return at.Length > 5 && at[5] == '度' ? 6 : 5;
    }

    private static int CodeLength(ReadOnlySpan<char> at)
    {
        if (!char.IsAsciiDigit(at[0]))
            return 0;
        var digits = at.IndexOfAnyExceptInRange('0', '9');
        return digits is 2 or 3 or 5 or 7 && (digits != 2 || at[digits] is '(' or '款' or '项') ? digits : 0;
    }

    private static int LevelMark(ReadOnlySpan<char> at)
    {
        if (at[0] != '(')
            return 0;
        foreach (var mark in LevelMarks)
        {
            if (at.StartsWith(mark))
                return mark.Length;
        }

        return 0;
    }
}
