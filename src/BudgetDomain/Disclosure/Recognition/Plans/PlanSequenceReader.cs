namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>Reads a row by the order of its cells: levels, then a name and its target, once for each block.</summary>
internal sealed class PlanSequenceReader(PlanIndicators indicators, PlanRow row, List<PlanCell> cells)
{
    private static readonly LocalizedText OutOfJoint = new("绩效指标错位，未按位置猜测", "an indicator row out of joint; nothing is guessed from it");

    private readonly PlanColumns _columns = indicators.Columns;

    public void Read()
    {
        var groups = Groups();
        var pairs = groups.Sum(static g => g.Texts.Count / 2);
        if (groups.TrueForAll(static g => g.Texts.Count == 0) && cells.TrueForAll(static c => c.IsLevel))
        {
            BeginLevels(groups);
            return;
        }

        // With one pair and a text left over, which block the pair is of cannot be told either.
        var isUnsure = pairs == 1 && _columns.Blocks.Length > 1 && groups.Exists(static g => g.Texts.Count % 2 == 1);
        if (isUnsure || groups.Exists(HasNoPair) || pairs > _columns.Blocks.Length || (pairs > 1 && groups.Count > _columns.Blocks.Length))
        {
            // Which levels hold behind such a row is not known either.
            indicators.BeginFirst(string.Empty);
            indicators.Damage(row, OutOfJoint, string.Join(' ', cells.Select(static c => c.Text)));
            return;
        }

        // Where one block begins a level and the other prints none, that other's is not known any more.
        if (pairs == 2 && groups.Count == 2 && groups[0].Levels.Count == 0)
            indicators.BeginSecond(0, string.Empty);
        var block = pairs == 1 && _columns.Blocks.Length > 1 ? BlockOf(groups.Find(static g => g.Texts.Count >= 2)!.Texts[^1].Column) : 0;
        foreach (var group in groups)
        {
            if (block >= _columns.Blocks.Length)
            {
                // All blocks have their cells already: whose these are cannot be told.
                indicators.Damage(row, OutOfJoint, string.Join(' ', group.Levels.Concat(group.Texts).Select(static c => c.Text)));
                continue;
            }

            Begin(group, block, alone: groups.Count == 1);
            block = ReadPairs(group, block);
        }
    }

    /// <summary>Cells in their order: a group is the levels that follow each other, and the texts up to the next level.</summary>
    private List<Group> Groups()
    {
        var groups = new List<Group>();
        foreach (var cell in cells)
        {
            if (groups.Count == 0 || (cell.IsLevel && groups[^1].Texts.Count > 0))
                groups.Add(new([], []));
            (cell.IsLevel ? groups[^1].Levels : groups[^1].Texts).Add(cell);
        }

        return groups;
    }

    private void BeginLevels(List<Group> groups)
    {
        var levels = groups[0].Levels;
        var seconds = TakeFirst(levels);

        // 经济效益 and 经济效益 without indicators are one level for each block.
        for (var block = 0; block < _columns.Blocks.Length; block++)
            indicators.BeginSecond(block, seconds.Count == 0 ? string.Empty : seconds[Math.Min(block, seconds.Count - 1)].Text);
    }

    private List<PlanCell> TakeFirst(List<PlanCell> levels)
    {
        var first = levels[0];
        var isFirst = first.Kind == PlanCellKind.FirstLevel || (first.Kind == PlanCellKind.EitherLevel && first == cells[0] && IsFirst(levels));
        if (!isFirst)
            return levels;
        indicators.BeginFirst(first.Text);
        return levels.GetRange(1, levels.Count - 1);
    }

    /// <summary>A word of either kind is a first level where another level follows; it is none where it comes again as a second level, nor 成本指标 under 产出指标.</summary>
    private bool IsFirst(List<PlanCell> levels)
        => levels.Count > 1 && levels[1].Text != levels[0].Text
            || (cells.Count(c => c.IsLevel && c.Text == levels[0].Text) == 1 && !(indicators.IsUnderOutput && levels[0].Text.StartsWith("成本", StringComparison.Ordinal)));

    private void Begin(Group group, int block, bool alone)
    {
        if (group.Levels.Count == 0)
            return;
        var seconds = TakeFirst(group.Levels);
        if (seconds.Count == 0)
            return;

        var word = seconds.TrueForAll(s => s.Text == seconds[0].Text) ? seconds[0].Text : string.Empty;
        if (word.Length == 0)
            indicators.Damage(row, new("两个二级指标并列，不知属于哪一个", "two second levels side by side; which one counts is not known"), string.Join(' ', seconds.Select(static s => s.Text)));
        indicators.BeginSecond(block, word);
        if (alone && group.Texts.Count > 2 && _columns.Blocks.Length > 1)
            indicators.BeginSecond(1 - block, string.Empty);
    }

    private int ReadPairs(Group group, int block)
    {
        var texts = group.Texts;
        var perPair = PerPair(texts);

        // A text too many stands before its name and target; a level that no frame has may be among these.
        var extra = perPair == 3 ? 0 : texts.Count % 2;
        if (extra == 1 && (texts.Count == 1 || texts[^1].Kind is not (PlanCellKind.Target or PlanCellKind.Word)))
        {
            indicators.Damage(row, OutOfJoint, string.Join(' ', texts.Select(static t => t.Text)));
            return block + 1;
        }

        if (extra == 1)
        {
            indicators.Damage(row, new("多出一个单元格", "a cell too many"), texts[0].Text);
            indicators.BeginSecond(Math.Min(block, _columns.Blocks.Length - 1), group.Levels.Exists(static l => l.Kind == PlanCellKind.SecondLevel) ? group.Levels[^1].Text : string.Empty);
        }

        for (var i = extra; i + 1 < texts.Count; i += perPair)
        {
            if (block < _columns.Blocks.Length)
                indicators.Add(row, block, texts[i].Text, texts[i + 1].Text, weight: perPair == 3 ? texts[i + 2].Text : string.Empty);
            block++;
        }

        return block;
    }

    /// <summary>Whether what would be a name and its target cannot be these: the cells of such a row have changed places, or some are lost.</summary>
    private bool HasNoPair(Group group)
    {
        var (texts, perPair) = (group.Texts, PerPair(group.Texts));
        for (var i = perPair == 3 ? 0 : texts.Count % 2; i + 1 < texts.Count; i += perPair)
        {
            var (name, target) = (texts[i], texts[i + 1]);
            if (name.Kind == PlanCellKind.Target || PlanRowReader.AreTurned(name, target) || (perPair == 2 && _columns.HasWeights && PlanRowReader.IsBareNumber(target)))
                return true;
        }

        return false;
    }

    private int PerPair(List<PlanCell> texts)
        => _columns.HasWeights && _columns.Blocks.Length == 1 && texts.Count == 3 && PlanIndicators.TryReadPoints(texts[2].Text, out _) ? 3 : 2;

    private int BlockOf(int column) => column >= _columns.Blocks[1].First ? 1 : 0;

    private sealed record Group(List<PlanCell> Levels, List<PlanCell> Texts);
}
