using BudgetDomain.Cube;
using BudgetDomain.Subjects;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>Puts the label of a row on the cube. One for each panel, since rows depend on those above.</summary>
internal sealed class RowResolver(Panel panel, Lexicon words, Lexicon own, ISubjectNames subjects, MemberNames units, MemberNames projects)
{
    private static readonly string[] ProjectWords =
        ["经费", "项目", "资金", "费", "补助", "奖励", "工程", "工作", "建设", "购置", "补贴", "专项", "采购", "运维", "改造", "课题"];

    private static readonly string[] UnitWords =
        ["局", "委", "办", "办公室", "中心", "院", "校", "学校", "所", "站", "队", "处", "馆", "委员会", "厅", "部", "会", "大学", "学院", "医院", "政府", "机关", "本级", "支队", "总队", "大队", "幼儿园", "小学", "中学", "法院", "检察院", "街道", "镇", "乡"];

    // What 合计 means below 本年收入合计 and what is carried over, on either side.
    private const string AllInAll = "收入总计";

    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);
    private readonly HashSet<Slice> _words = [];
    private Meaning _context;
    private HeadingNumbering _level;
    private bool _inParts;
    private FunctionalCode _lastFunction;
    private DepartmentEconomicCode _lastEconomy;
    private int _unit;
    private bool _isBelowYear, _isBelowCarried;
    private int _kind = -1;

    public enum Answer
    {
        /// <summary>The row has a slice.</summary>
        Resolved,

        /// <summary>The label is not known.</summary>
        Unknown,

        /// <summary>The label has no cells filled.</summary>
        Blank,
    }

    public Answer Resolve(RowLabel label, out Slice slice, out bool ofWhich)
    {
        slice = panel.Slice;
        ofWhich = false;
        if (panel.Axis == RowAxis.OneRow)
        {
            if (panel.OwnYear > 0)
                return PrintedText.YearAlone(label.First) == panel.OwnYear ? Answer.Resolved : Answer.Unknown;

            // The items of “三公”经费 may be printed as rows where most places have columns.
            if (label.IsBlank || TryTotal(label, ref slice) || TryThreePublicItem(label, ref slice, out ofWhich))
                return Answer.Resolved;
            return ResolveUnit(label.Name.Length > 0 ? label.Name : label.UnitName, ref slice);
        }

        if (label.IsBlank)
            return Answer.Blank;
        if (label.UnitName.Length > 0 && panel.Axis is not (RowAxis.Unit or RowAxis.Project) && !IsTotal(label.UnitName))
            slice = slice.WithUnit(_unit = units.NumberOf(label.UnitName));
        if (label.Code.Length == 0 && TryTotal(label, ref slice))
        {
            // Below 本年收入合计, and what is carried over, the total is that of all.
            if (_isBelowCarried && slice.WithUnit(0) == panel.Slice && words.TryFindExact(AllInAll, out var all))
                slice = all.Meaning.Replace(slice);
            _kind = -1;
            return Answer.Resolved;
        }

        // The name of a unit may stand once beside all of its rows, as merged cells do.
        if (label.UnitName.Length == 0 && !panel.HasUnitRows && panel.Axis is RowAxis.Function or RowAxis.Economy or RowAxis.Revenue)
            slice = slice.WithUnit(_unit);

        if (panel.IsOnlyTotal || label.IsBroken)
            return Answer.Unknown;
        if (panel.HasUnitRows && label is { UnitName.Length: > 0, Code.Length: 0, Name.Length: 0 })
            return Answer.Resolved;
        if (panel.HasUnitRows && label.UnitName.Length == 0)
        {
            // A unit may have a code of its own.
            if ((label.Code.Length == 0 || label.Name.Length > 0) && IsUnitRow(label))
                return ResolveUnit(label.Name.Length > 0 ? label.Name : label.First, ref slice, out _unit);
            slice = slice.WithUnit(_unit);
        }

        if (label.Code.Length == 0)
        {
            _isBelowYear |= label.Name.AsSpan().TrimStart().StartsWith("本年");
            _isBelowCarried |= _isBelowYear && (label.Name.Contains("结转", StringComparison.Ordinal) || label.Name.Contains("结余", StringComparison.Ordinal));
        }

        return panel.Axis switch
        {
            RowAxis.Words => TryWord(label.Name.Length > 0 ? label.Name : label.First, exact: false, ref slice, out ofWhich) ? Answer.Resolved : Answer.Unknown,
            RowAxis.Function => ResolveFunction(label, ref slice, out ofWhich),
            RowAxis.Economy => ResolveEconomy(label, ref slice),
            RowAxis.Revenue => ResolveRevenue(label, ref slice),
            RowAxis.Unit => ResolveUnit(label.UnitName.Length > 0 ? label.UnitName : label.First, ref slice),
            RowAxis.Project => ResolveProject(label, ref slice),
            _ => Answer.Unknown,
        };
    }

    private bool IsTotal(string text)
    {
        // Nearly all labels are none, and show it.
        if (!text.Contains('计', StringComparison.Ordinal))
            return false;
        var normal = PrintedText.Normalise(text);
        return words.TryFindExact(normal, out var entry) && entry.IsTotal && normal.EndsWith('计');
    }

    /// <summary>合计 in any label cell; 小计 is a total of unknown rows and no such thing.</summary>
    private bool TryTotal(RowLabel label, ref Slice slice)
    {
        var text = label.Name.Length > 0 ? label.Name : label.First;
        if (!IsTotal(text) || PrintedText.Normalise(text) == "小计")
            return false;
        if (own.TryFindExact(PrintedText.Normalise(text), out var entry))
            slice = entry.Meaning.Replace(slice);
        return true;
    }

    private bool TryThreePublicItem(RowLabel label, ref Slice slice, out bool ofWhich)
    {
        var found = slice;
        ofWhich = false;
        if (panel.Slice.ThreePublic != ThreePublicItem.Total || !TryWord(label.Name.Length > 0 ? label.Name : label.First, exact: false, ref found, out ofWhich) || found.WithMember(ClosedDimension.ThreePublic, (int)ThreePublicItem.Total) != panel.Slice)
            return false;
        slice = found;
        return true;
    }

    private bool TryWord(string text, bool exact, ref Slice slice, out bool ofWhich)
    {
        var normal = PrintedText.Normalise(text).AsSpan();
        normal = PrintedText.WithoutOfWhich(normal, out ofWhich);
        normal = PrintedText.WithoutNumbering(normal, out var numbered);
        normal = PrintedText.WithoutYear(normal, out _);
        normal = PrintedText.WithoutUnit(normal, out _);
        if (!own.TryFindExact(normal, out var entry) && !words.TryFindExact(normal, out entry) && (exact || !words.TryFind(normal, out entry)))
            return false;
        if (entry.Role is not (HeaderRole.Amount or HeaderRole.ProjectName))
            return false;
        if (entry.Meaning.IsEmpty && !entry.IsTotal)
            return false;

        slice = entry.Meaning.Replace(IsPart(entry.Meaning, slice, numbered ? HeadingNumber.Read(text.AsSpan().Trim()).Kind : HeadingNumbering.None, ofWhich) ? _context.Replace(slice) : slice);
        _words.Add(slice);
        return true;
    }

    /// <summary>
    /// Whether a row is a part of 上年结转 or 年末结转 above it: it is numbered one level below; or it names a fund after 其中, or one that the rows before have already.
    /// A row that is no part of what is above may itself have parts.
    /// </summary>
    private bool IsPart(Meaning meaning, Slice slice, HeadingNumbering level, bool ofWhich)
    {
        var isFund = meaning.Member(ClosedDimension.Fund) >= 0 && meaning.Member(ClosedDimension.Vintage) < 0 && meaning.Member(ClosedDimension.Side) < 0;
        if (!_context.IsEmpty && isFund && (level > _level || (level == HeadingNumbering.None && (ofWhich || _inParts || _words.Contains(meaning.Replace(slice))))))
        {
            _inParts |= level == HeadingNumbering.None;
            return true;
        }

        if (ofWhich)
            return false;
        var hasParts = meaning.Member(ClosedDimension.Vintage) is (int)Vintage.CarriedOver or (int)Vintage.Reserves || meaning.Member(ClosedDimension.Side) == (int)Side.CarriedForward;
        (_context, _level, _inParts) = (hasParts ? meaning : default, level, false);
        return false;
    }

    private Answer ResolveFunction(RowLabel label, ref Slice slice, out bool ofWhich)
    {
        ofWhich = false;
        if (label.Code.Length > 0)
        {
            // A code that is none (7 11 02) leaves the name, where it is one below or beside the row above.
            if (!FunctionalCode.TryParse(label.Code, out var code))
                code = label.Name.Length == 0 || _lastFunction.IsDefault ? default : subjects.Function(PrintedText.Normalise(label.Name), _lastFunction);
            if (code.IsDefault)
                return Answer.Unknown;
            slice = slice.With(_lastFunction = code);
            return Answer.Resolved;
        }

        var name = PrintedText.Normalise(label.Name.Length > 0 ? label.Name : label.First).AsSpan();
        name = PrintedText.WithoutOfWhich(name, out ofWhich);
        name = PrintedText.WithoutNumbering(name, out _);
        var found = subjects.Function(name, default);
        if (found.IsDefault && !_lastFunction.IsDefault)
            found = subjects.Function(name, _lastFunction);
        if (!found.IsDefault)
        {
            slice = slice.With(_lastFunction = found);
            return Answer.Resolved;
        }

        return TryWord(label.Name.Length > 0 ? label.Name : label.First, exact: true, ref slice, out ofWhich) ? Answer.Resolved : Answer.Unknown;
    }

    private Answer ResolveEconomy(RowLabel label, ref Slice slice)
    {
        DepartmentEconomicCode code;
        if (label.Code.Length > 0)
        {
            if (!DepartmentEconomicCode.TryParse(label.Code, out code))
                code = label.Name.Length == 0 || _lastEconomy.IsDefault ? default : subjects.DepartmentEconomy(PrintedText.Normalise(label.Name), _lastEconomy.Root);
            if (code.IsDefault)
                return Answer.Unknown;
        }
        else
        {
            var name = PrintedText.WithoutNumbering(PrintedText.Normalise(label.DepartmentName.Length > 0 ? label.DepartmentName : label.Name), out _);

            // A 类 has no government subject beside it; a 款 may share its name with one.
            code = label.GovernmentName.Length == 0 ? subjects.DepartmentEconomy(name, default) : default;
            if (code.IsDefault)
                code = subjects.DepartmentEconomy(name, _lastEconomy.Root);

            // A 款 may stand once beside all of its rows of the government's subjects, as merged cells do.
            if (name.IsEmpty && label.GovernmentName.Length > 0 && _lastEconomy.Level == SubjectLevel.Section)
                code = _lastEconomy;
            if (code.IsDefault)
            {
                var text = label.DepartmentName.Length > 0 ? label.DepartmentName : label.Name;
                if (!TryWord(text, exact: true, ref slice, out _))
                    return Answer.Unknown;
                _kind = slice.Member(ClosedDimension.Kind) is var kind && kind == panel.Slice.Member(ClosedDimension.Kind) ? -1 : kind;
                return Answer.Resolved;
            }
        }

        _lastEconomy = code;
        slice = slice.With(code);
        if (panel.HasKindRows && _kind >= 0)
            slice = slice.WithMember(ClosedDimension.Kind, _kind);
        if (label.GovernmentName.Length == 0)
            return Answer.Resolved;
        var governmentName = label.GovernmentName.AsSpan();
        var government = GovernmentEconomicCode.TryParse(governmentName, out var parsed)
            ? parsed
            : subjects.GovernmentEconomy(PrintedText.Normalise(governmentName), code);
        slice = slice.With(government);
        return government.IsDefault ? Answer.Unknown : Answer.Resolved;
    }

    private static Answer ResolveRevenue(RowLabel label, ref Slice slice)
    {
        if (label.Code.Length == 0 || !RevenueCode.TryParse(label.Code, out var code))
            return Answer.Unknown;
        slice = slice.With(code);
        return Answer.Resolved;
    }

    private Answer ResolveUnit(string name, ref Slice slice) => ResolveUnit(name, ref slice, out _);

    private Answer ResolveUnit(string name, ref Slice slice, out int unit)
    {
        unit = 0;
        if (name.Length == 0)
            return Answer.Unknown;
        slice = slice.WithUnit(unit = units.NumberOf(name));
        return Answer.Resolved;
    }

    /// <summary>Whether a row without code among subjects is a unit: it is none of them, and known as a unit or called like one.</summary>
    private bool IsUnitRow(RowLabel label)
    {
        var name = label.Name.Length > 0 ? label.Name : label.First;
        var normal = PrintedText.WithoutNumbering(PrintedText.Normalise(name), out _);
        var isSubject = panel.Axis == RowAxis.Economy ? !subjects.DepartmentEconomy(normal, default).IsDefault : !subjects.Function(normal, default).IsDefault;
        return !isSubject && (units.Contains(name) || IsBody(PrintedText.Normalise(name)));
    }

    private static bool IsBody(string name)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["本级", "机关", "本部"])
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal))
                return CoverReader.IsBody(name.AsSpan(0, name.Length - suffix.Length));
        }

        return CoverReader.IsBody(name);
    }

    private Answer ResolveProject(RowLabel label, ref Slice slice)
    {
        if (label.UnitName.Length > 0 && !IsTotal(label.UnitName))
            _unit = units.NumberOf(label.UnitName);
        var name = label.Name.Length > 0 ? label.Name : label.UnitName.Length > 0 ? label.UnitName : label.First;
        if (label.Name.Length == 0 || IsUnit(name))
        {
            slice = slice.WithUnit(_unit = units.NumberOf(name));
            return Answer.Resolved;
        }

        // Two projects of one name in one table are two projects; in two tables they are one.
        var key = PrintedText.Normalise(name);
        var occurrence = _occurrences[key] = _occurrences.GetValueOrDefault(key) + 1;
        slice = slice.WithUnit(_unit).WithProject(projects.NumberOf($"{_unit}/{occurrence}/{key}"));
        return Answer.Resolved;
    }

    private bool IsUnit(string name)
    {
        if (units.Contains(name))
            return true;
        var normal = PrintedText.Normalise(name);
        return Array.Exists(UnitWords, w => normal.EndsWith(w, StringComparison.Ordinal))
            && !Array.Exists(ProjectWords, w => normal.Contains(w, StringComparison.Ordinal));
    }
}
