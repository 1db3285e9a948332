namespace BudgetDomain.Disclosure.Recognition.Plans;

/// <summary>
/// Reads a row of indicators. First by its columns, which may all stand a little to the left or the right of their headers; else by the
/// order in which levels, names and targets follow each other. What neither explains is damaged.
/// </summary>
internal sealed class PlanRowReader(PlanIndicators indicators)
{
    // 千瓦时/年
    private const int LongestMeasure = 5;

    // 显著提升
    private const int LongestWord = 6;

    private static readonly int[] Shifts = [0, -1, 1, -2, 2];

    private readonly PlanColumns _columns = indicators.Columns;

    public void Read(PlanRow row)
    {
        var cells = new List<PlanCell>();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = row.Cells[i];
            if (cell.Trimmed.Length > 0 && !(i <= 1 && cell.IsVerticalTitle))
                cells.Add(new(i, cell.Trimmed, cell.Kind));
        }

        if (cells.Count == 0)
            return;
        foreach (var shift in Shifts)
        {
            // Where other columns may hold anything, a shift explains nothing.
            if (!Fits(cells, shift) || (shift != 0 && !_columns.IsPlain))
                continue;
            ReadByColumns(row, cells, shift);
            return;
        }

        if (_columns.IsPlain)
            new PlanSequenceReader(indicators, row, cells).Read();
        else if (!cells.TrueForAll(static c => c.IsLevel))
            indicators.Damage(row, new("绩效指标错位，未按位置猜测", "an indicator row out of joint; nothing is guessed from it"), string.Join(' ', cells.Select(static c => c.Text)));
    }

    private bool Fits(List<PlanCell> cells, int shift)
    {
        var levels = 0;
        Span<bool> named = stackalloc bool[_columns.Blocks.Length], aimed = stackalloc bool[_columns.Blocks.Length];
        foreach (var cell in cells)
        {
            var column = cell.Column - shift;
            var fits = _columns.RoleAt(column) switch
            {
                PlanColumnRole.FirstLevel => cell.Kind is PlanCellKind.FirstLevel or PlanCellKind.EitherLevel || (shift == 0 && cell.Kind == PlanCellKind.Text),
                PlanColumnRole.SecondLevel => cell.Kind is PlanCellKind.SecondLevel or PlanCellKind.EitherLevel || (shift == 0 && cell.Kind == PlanCellKind.Text),
                PlanColumnRole.Name => cell.Kind is not (PlanCellKind.Target or PlanCellKind.FirstLevel) && !(cell.IsLevel && (shift != 0 || _columns.FirstLevel < 0)) && IsName(cell.Text),
                PlanColumnRole.Target => (!cell.IsLevel || (shift == 0 && IsWordInPlace(cells, cell))) && !IsOfSigns(cell.Text) && !IsWeight(cells, cell, shift),
                PlanColumnRole.Sign => IsOfSigns(cell.Text) || !PlanIndicators.IsMeasure(cell.Text) || (cell.Text.Length > 1 && !cell.Text.AsSpan().ContainsAnyInRange('0', '9')),
                PlanColumnRole.Measure => !PlanIndicators.IsMeasure(cell.Text) || (cell.Text.Length <= LongestMeasure && MayMeasure(cell)),
                PlanColumnRole.Weight => PlanIndicators.TryReadPoints(cell.Text, out _),
                PlanColumnRole.None => shift == 0 && !_columns.IsBeyond(column) && !_columns.IsUnnamed(column) && !cell.IsLevel && cell.Kind != PlanCellKind.Target,
                PlanColumnRole.Other => !cell.IsLevel,
                _ => true,
            };
            if (!fits)
                return false;
            levels += cell.IsLevel ? 1 : 0;
            Mark(column, named, aimed);
        }

        for (var block = 0; block < named.Length; block++)
        {
            if (named[block] != aimed[block] || (aimed[block] && AreTurned(cells, _columns.Blocks[block], shift)))
                return false;
        }

        // A level word as a name is one only beside a target that can be nothing else; a shifted row must show where it stands.
        return (shift == 0 || levels > 0) && cells.TrueForAll(c => !c.IsLevel || _columns.RoleAt(c.Column - shift) != PlanColumnRole.Name || HasSureTarget(cells, c.Column - shift, shift));
    }

    /// <summary>Whether a word of a level is the target of a name beside it, with both its levels before: 满意度指标 › 服务对象满意度指标 › 居民满意度 › 满意度.</summary>
    private bool IsWordInPlace(List<PlanCell> cells, PlanCell target)
        => !target.Text.EndsWith("指标", StringComparison.Ordinal) && _columns.Blocks.FirstOrDefault(b => b.Target == target.Column) is { } block
            && cells.Exists(c => c.Column == block.Name && c.Kind == PlanCellKind.Text) && cells.Exists(c => c.Column == block.SecondLevel && c.IsLevel);

    /// <summary>Whether a cell is digits and nothing else.</summary>
    public static bool IsBareNumber(PlanCell cell) => cell.Text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool MayMeasure(PlanCell cell)
        => cell.Kind != PlanCellKind.Word && !IsOfSigns(cell.Text) && !PlanIndicators.TryReadPoints(cell.Text, out _) && !cell.Text.EndsWith("指标", StringComparison.Ordinal);

    /// <summary>No name is a sign or a word of its column, a number or one letter such as 件.</summary>
    private static bool IsName(string text) => text.Length > 1 && text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7f') >= 0 && !IsOfSigns(text);

    private static bool IsOfSigns(string text)
        => PlanIndicators.IsSign(text) || text is "定性" or "定量" or "定性指标" or "定量指标" or "正向指标" or "反向指标" or "正向" or "反向";

    /// <summary>A bare number as the target where the weight beside it is missing: it is the weight.</summary>
    private bool IsWeight(List<PlanCell> cells, PlanCell cell, int shift)
        => IsBareNumber(cell)
            && _columns.Blocks.FirstOrDefault(b => b.Target == cell.Column - shift) is { Weight: >= 0, Measure: < 0 } block && !cells.Exists(c => c.Column - shift == block.Weight);

    /// <summary>Whether a name and its target have changed places: 提升 as a name beside a text as its target. Longer names may end so: 按计划数量完成.</summary>
    public static bool AreTurned(PlanCell name, PlanCell target)
        => target.Kind == PlanCellKind.Text && name.Kind == PlanCellKind.Word && name.Text.Length <= LongestWord;

    /// <summary>Whether the cells of a block stand in each other's places: levels as names, texts where a sign or a unit asks for a number.</summary>
    private bool AreTurned(List<PlanCell> cells, PlanBlock block, int shift)
    {
        var (second, name, target) = (At(cells, block.SecondLevel, shift), At(cells, block.Name, shift), At(cells, block.Target, shift));
        if (target is { Kind: PlanCellKind.Text } && ((At(cells, block.Sign, shift).Text is { } sign && PlanIndicators.IsSign(sign) && sign is not ("=" or "＝")) || PlanIndicators.IsMeasure(At(cells, block.Measure, shift).Text)))
            return !char.IsAsciiDigit(target.Text[0]);
        return name.Text is not null && ((target.Text is not null && AreTurned(name, target)) || (name.IsLevel && (block.SecondLevel < 0 || second is { Text: not null, Kind: PlanCellKind.Text } || At(cells, _columns.FirstLevel, shift) is { Text: not null, Kind: PlanCellKind.Text })));
    }

    /// <summary>The cell of a column; one without a text where there is none.</summary>
    private static PlanCell At(List<PlanCell> cells, int column, int shift)
    {
        foreach (var cell in cells)
        {
            if (cell.Column - shift == column)
                return cell;
        }

        return default;
    }

    private void Mark(int column, Span<bool> named, Span<bool> aimed)
    {
        for (var block = 0; block < named.Length; block++)
        {
            named[block] |= _columns.Blocks[block].Name == column;
            aimed[block] |= _columns.Blocks[block].Target == column;
        }
    }

    private bool HasSureTarget(List<PlanCell> cells, int name, int shift)
        => _columns.Blocks.Any(b => b.Name == name && cells.Exists(c => c.Column - shift == b.Target && c.Kind is PlanCellKind.Target or PlanCellKind.Word));

    private void ReadByColumns(PlanRow row, List<PlanCell> cells, int shift)
    {
        if (TextAt(cells, _columns.FirstLevel, shift) is { Length: > 0 } first)
            indicators.BeginFirst(first);

        // Where one block begins a level and the other prints none, that other's is not known any more.
        var begins = false;
        foreach (var block in _columns.Blocks)
            begins |= TextAt(cells, block.SecondLevel, shift).Length > 0;
        for (var i = 0; begins && i < _columns.Blocks.Length; i++)
            indicators.BeginSecond(i, TextAt(cells, _columns.Blocks[i].SecondLevel, shift));
        for (var i = 0; i < _columns.Blocks.Length; i++)
        {
            var block = _columns.Blocks[i];
            if (TextAt(cells, block.Target, shift) is { Length: > 0 } target)
            {
                indicators.Add(
                    row, i, TextAt(cells, block.Name, shift), target, TextAt(cells, block.Sign, shift), TextAt(cells, block.Measure, shift), TextAt(cells, block.Weight, shift));
            }
        }
    }

    private static string TextAt(List<PlanCell> cells, int column, int shift) => column < 0 ? string.Empty : At(cells, column, shift).Text ?? string.Empty;
}
