using System.Numerics;
using System.Text;
using BudgetDomain.Performance;
using BudgetDomain.Subjects;
using BudgetDomain.Text;

namespace BudgetDomain.Fuzz;

/// <summary>The parsers of all values: whatever the text, both encodings agree, what is accepted reads back, what is refused says where.</summary>
internal static class ValueTargets
{
    private const int LongestText = 300;

    private static readonly string[] Words =
    [
        "0", "1", "9", "00", "12", "305", "2025", "2010301", "30101", "50101", "1030101", "101001", ".", ",", "，", "．", "-", "－", "−", "+", "%", "％", "万元", "年", "年度",
        " ", "\t", "\u3000", "\u00A0", "\uFEFF", "０", "９", "(", ")", "（", "）", "e", "E", "x", "\0", "9223372036854.775807", "999999999999999999", "0.000001", "\u200B", "٣", "三",
    ];

    private static readonly string[] TargetWords =
    [
        "≥", "≤", ">", "<", "=", ">=", "≧", "不低于", "不超过", "以上", "以内", "以下", "50", "95", "0.5", "次", "家", "%", "％", "万元", "元", "亿元", "平方米", "月", "日", "底", "初", "上旬", "前",
        "年", "每", "半", "季度", "周", "完成", "及时", "提升", "2025", "12", "31", "个", "工作日", "小时", " ", "　", "（", "）", "-", "~", "、", "及", "100", "9999999999999999999",
    ];

    public static IEnumerable<FuzzTarget> All()
    {
        var inputs = new InputSource(CorpusFiles.Lines("values"), Words, LongestText);
        yield return Of<WanYuan>("wan-yuan", inputs);
        yield return Of<Percentage>("percentage", inputs);
        yield return Of<FiscalYear>("fiscal-year", inputs);
        yield return Of<UnitCode>("unit-code", inputs);
        yield return Of<FunctionalCode>("functional-code", inputs);
        yield return Of<DepartmentEconomicCode>("department-economic-code", inputs);
        yield return Of<GovernmentEconomicCode>("government-economic-code", inputs);
        yield return Of<RevenueCode>("revenue-code", inputs);
        yield return new("indicator-target", 2, new(CorpusFiles.Lines("targets"), TargetWords, LongestText), RunTarget);
    }

    private static FuzzTarget Of<T>(string name, InputSource inputs)
        where T : struct, ITextValue<T>, IEqualityOperators<T, T, bool>
        => new(name, 1, inputs, static bytes => RunValue<T>(bytes));

    private static bool RunValue<T>(byte[] bytes)
        where T : struct, ITextValue<T>, IEqualityOperators<T, T, bool>
    {
        var text = Encoding.UTF8.GetString(bytes);
        var accepted = T.TryParse(text, null, out var value);
        WrongAnswerException.Unless(accepted == T.TryParse(bytes.AsSpan(), null, out var fromBytes) && value == fromBytes, "the encodings disagree");
        var parse = T.ParseText(text);
        WrongAnswerException.Unless(parse.Success == accepted, "ParseText and TryParse disagree");
        if (!accepted)
        {
            WrongAnswerException.Unless(value == default && parse.Position >= 0 && parse.Position <= text.Length && parse.Message(text).Chinese.Length > 0, "a refusal without a place or a message");
            return false;
        }

        var canonical = value.ToString()!;
        WrongAnswerException.Unless(canonical.Length <= 64 && T.TryParse(canonical, null, out var again) && again == value && again.ToString() == canonical, "the canonical text does not read back");
        return true;
    }

    private static bool RunTarget(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (!IndicatorTarget.TryParse(text, out var target))
        {
            var refusal = IndicatorTarget.ParseText(text);
            WrongAnswerException.Unless(refusal.Position >= 0 && refusal.Position <= text.Length && refusal.Expected is not null, "a refusal without a place or a message");
            return false;
        }

        WrongAnswerException.Unless(target.Equals(IndicatorTarget.Parse(target.Text)), "the canonical text does not read back");
        return true;
    }
}
