using System.Buffers;
using System.Globalization;
using BudgetDomain.Disclosure.Plans;
using BudgetDomain.Performance;

namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>The indicators read below one header, with the levels that stand above the next one, and what was out of joint.</summary>
internal sealed class PlanIndicators(PlanColumns columns)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("≥≤=><≧≦");

    private readonly string[] _seconds = [.. columns.Blocks.Select(static _ => string.Empty)];
    private readonly SecondLevelIndicator?[] _secondLevels = new SecondLevelIndicator?[columns.Blocks.Length];
    private string _first = string.Empty;
    private FirstLevelIndicator? _firstLevel;

    public PlanColumns Columns => columns;

    public List<PlanIndicator> All { get; } = [];

    public List<NotUnderstood> Damaged { get; } = [];

    /// <summary>Goes on from the levels of the page before.</summary>
    public void ContinueFrom(PlanIndicators before)
    {
        (_first, _firstLevel) = (before._first, before._firstLevel);
        if (before._seconds.Length != _seconds.Length)
            return;
        before._seconds.CopyTo(_seconds, 0);
        before._secondLevels.CopyTo(_secondLevels, 0);
    }

    /// <summary>A first level begins; what stands under it is not known before it is printed.</summary>
    public void BeginFirst(string level)
    {
        _first = level;
        _firstLevel = IndicatorNames.TryParse(PlanCell.LevelWord(level), out FirstLevelIndicator named) ? named : null;
        Array.Fill(_seconds, string.Empty);
        Array.Clear(_secondLevels);
    }

    /// <summary>Whether indicators now stand under 产出指标, where 成本指标 is a second level.</summary>
    public bool IsUnderOutput => _firstLevel == FirstLevelIndicator.Output;

    /// <summary>A second level begins in a block; empty where it cannot be told.</summary>
    public void BeginSecond(int block, string level)
    {
        _seconds[block] = level;
        _secondLevels[block] = IndicatorNames.TryParse(PlanCell.LevelWord(level), out SecondLevelIndicator named) ? named : null;
    }

    /// <summary>Adds an indicator as printed.</summary>
    public void Add(PlanRow row, int block, string name, string target, string sign = "", string measure = "", string weight = "")
    {
        var printed = Printed(target, sign, measure);
        _ = IndicatorTarget.TryParse(printed, out var value);
        // A row with a weight that is no number is out of joint, and does not come here.
        decimal? points = TryReadPoints(weight, out var read) ? read : null;
        if (value is null)
            Damage(row, new("指标值无法识别", "a target that cannot be read"), $"{name} {printed}");
        All.Add(new(columns.Blocks[block].Scope, _first, _seconds[block],
            new()
            {
                FirstLevel = _firstLevel,
                SecondLevel = _secondLevels[block],
                Name = name,
                Target = value,
                Weight = points,
            },
            printed, row.Line, row.Page));
    }

    /// <summary>Reports what was not understood.</summary>
    public void Damage(PlanRow row, LocalizedText what, string text) => Damaged.Add(new(row.Line, row.Page, what, PrintedText.Shorten(text, 80)));

    public static bool TryReadPoints(string text, out decimal points)
        => decimal.TryParse(PrintedText.Normalise(text).AsSpan().TrimEnd("分%"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out points);

    /// <summary>Whether a text is a sign of comparison and nothing else.</summary>
    public static bool IsSign(string text)
        => text is not [>= '\u4E00' and <= '\u9FFF', ..] && PrintedText.Normalise(text) is { Length: 1 or 2 } sign && sign.AsSpan().IndexOfAnyExcept(Signs) < 0;

    /// <summary>Whether a text measures something: 公里, but not 无 or a dash.</summary>
    public static bool IsMeasure(string? text) => text is not (null or "" or "/" or "无" or "-" or "—");

    private static string Printed(string target, string sign, string measure)
    {
        var text = target.Trim();
        sign = PrintedText.Normalise(sign);

        // A column of signs also holds 定性 and 正向指标, which compare nothing.
        if (IsSign(sign) && text.Length > 0 && (char.IsDigit(text[0]) || text[0] == '-'))
            text = sign + text;
        measure = measure.Trim();
        return IsMeasure(measure) && text.Length > 0 && char.IsDigit(text[^1]) ? text + measure : text;
    }
}
