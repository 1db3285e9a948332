using System.Collections.Immutable;
using BudgetDomain.Cube;
using BudgetDomain.Subjects;

namespace BudgetDomain.Ledger;

/// <summary>Takes budget lines in, one by one or in spans, and makes a ledger of the good ones.</summary>
/// <remarks>
/// Every line taken in is either kept or rejected with its index and reason, never both and never neither:
/// <see cref="LineCount"/> = <see cref="KeptCount"/> + the count of <see cref="Rejections"/>. A builder is for one thread at a time.
/// </remarks>
public sealed class BudgetLedgerBuilder
{
    internal const uint AdjustmentBit = 1u << 31;

    private readonly BudgetLedgerOptions _options;
    private readonly List<LineProblem> _rejections = [];
    private readonly List<LineProblem> _unitWarnings = [];

    private readonly Dictionary<UnitCode, int> _unitIndex = [];
    private readonly List<BudgetUnit> _units = [];
    private readonly List<int> _unitOwner = [];

    private readonly Dictionary<(int Unit, string Code, string Name), int> _projectOwner = [];
    private readonly List<BudgetProject> _projects = [];
    private readonly List<long> _projectFirst = [];
    private readonly List<long> _projectLines = [];

    private readonly Dictionary<Slice, int> _cellIndex = [];
    private readonly List<Slice> _cells = [];
    private readonly List<LocalizedText?> _cellUnknown = [];

    // The owner of a line is its unit, or one of the unit's projects.
    private GrowingColumn<(int Unit, int Project)> _owners = new();
    private GrowingColumn<int> _lineCells = new();
    private GrowingColumn<uint> _lineOwners = new();
    private GrowingColumn<long> _lineAmounts = new();

    private Slice _lastCell;
    private int _lastCellIndex = -1;
    private UnitCode _lastUnit;
    private int _lastUnitIndex = -1;

    // The projects of one unit by the very texts that were met, since a reader gives the same ones again and to hash them takes longer.
    private readonly List<(string Name, string? Code, int Owner)> _metProjects = [];
    private int _metProjectsUnit = -1;

    /// <summary>Makes a builder.</summary>
    /// <param name="options">How lines are taken in; null for the default.</param>
    public BudgetLedgerBuilder(BudgetLedgerOptions? options = null) => _options = options ?? BudgetLedgerOptions.Default;

    /// <summary>How many lines were taken in, kept and rejected.</summary>
    public long LineCount => KeptCount + (long)_rejections.Count;

    /// <summary>How many lines are kept.</summary>
    public int KeptCount => _lineAmounts.Count;

    /// <summary>The rejected lines in the order in which they came.</summary>
    public IReadOnlyList<LineProblem> Rejections => _rejections;

    /// <summary>Names a unit, before or after its lines. What is given twice must not differ: the first stays, with a warning.</summary>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    public void AddUnit(BudgetUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var index = UnitIndex(unit.Code);
        var known = _units[index];
        if (known == unit)
            return;
        if (Differs(known.Name, unit.Name, string.Empty) || Differs(known.Kind, unit.Kind, UnitKind.Unspecified) || Differs(known.Department, unit.Department, unit.Code.Root))
        {
            _unitWarnings.Add(new(LineCount, LineProblemCodes.UnitDiffers, new(
                $"单位 {unit.Code} 先后不一致：“{known.Name}”与“{unit.Name}”，以先者为准",
                $"unit {unit.Code} is given in two ways, '{known.Name}' and '{unit.Name}'; the first stays")));
        }

        _units[index] = known with
        {
            Name = known.Name.Length > 0 ? known.Name : unit.Name,
            Kind = known.Kind != UnitKind.Unspecified ? known.Kind : unit.Kind,
            Department = known.Department != known.Code.Root ? known.Department : unit.Department,
        };
    }

    /// <summary>Names a project before its lines, so that it keeps its number.</summary>
    internal void AddProject(BudgetProject project) => ProjectOwner(UnitIndex(project.Unit), project.Code, project.Name);

    /// <summary>Takes a line in.</summary>
    /// <param name="draft">What the line is.</param>
    /// <returns>Whether the line is kept; otherwise it is the last of <see cref="Rejections"/>.</returns>
    public bool Add(in BudgetLineDraft draft)
    {
        if (BudgetLine.TryCreate(in draft, out var line, out var problem))
            return Take(in line);
        _rejections.Add(problem with { Index = LineCount });
        return false;
    }

    /// <summary>Takes a checked line in.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Whether the line is kept: not where it is the default value, or of a subject that the catalogue lacks and
    /// <see cref="BudgetLedgerOptions.RejectUnknownSubjects"/> is set.</returns>
    public bool Add(BudgetLine line) => line.IsDefault ? Add(default(BudgetLineDraft)) : Take(in line);

    /// <summary>Takes lines in.</summary>
    /// <param name="drafts">What the lines are.</param>
    /// <returns>How many are kept.</returns>
    public int AddRange(ReadOnlySpan<BudgetLineDraft> drafts)
    {
        var kept = KeptCount;
        foreach (ref readonly var draft in drafts)
            Add(in draft);
        return KeptCount - kept;
    }

    /// <summary>Takes checked lines in.</summary>
    /// <param name="lines">The lines.</param>
    /// <returns>How many are kept.</returns>
    public int AddRange(ReadOnlySpan<BudgetLine> lines)
    {
        var kept = KeptCount;
        foreach (var line in lines)
            Add(line);
        return KeptCount - kept;
    }

    /// <summary>Takes in all lines and units of a ledger, as a department takes in its units.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <returns>How many lines are kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> is null.</exception>
    public int AddRange(BudgetLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        foreach (var unit in ledger.Units)
            AddUnit(unit);
        var kept = KeptCount;
        for (var i = 0; i < ledger.Count; i++)
            Add(ledger[i]);
        return KeptCount - kept;
    }

    /// <summary>Counts a line that could not even be read, as rejected.</summary>
    /// <param name="code">The stable code of the reason.</param>
    /// <param name="message">The reason in words.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Reject(string code, LocalizedText message)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(message);
        _rejections.Add(new(LineCount, code, message));
    }

    /// <summary>What is doubtful about kept lines: one entry for all lines alike, in the order of their first lines.</summary>
    public ImmutableArray<LineProblem> GetWarnings()
    {
        var warnings = new List<LineProblem>(_unitWarnings);
        AddCellWarnings(warnings);
        AddProjectWarnings(warnings);
        return [.. warnings.OrderBy(static w => w.Index)];
    }

    /// <summary>Makes the ledger of the lines kept so far. The builder may go on.</summary>
    public BudgetLedger Build()
    {
        // Cells are numbered in their own order, so that ledgers of the same cells agree whatever the order of their lines.
        // A cell of rejected lines alone is left out.
        int[] order = [.. Enumerable.Range(0, _cells.Count).Where(cell => !_options.RejectUnknownSubjects || _cellUnknown[cell] is null)];
        var cells = Array.ConvertAll(order, cell => _cells[cell]);
        Array.Sort(cells, order);
        var rank = new int[_cells.Count];
        for (var i = 0; i < order.Length; i++)
            rank[order[i]] = i;
        var columns = new LineColumns(_lineCells.Items, rank, _lineAmounts.Items, _lineOwners.Items, _owners.Items);
        return new(_options.Year, [.. _units], [.. _projects], cells, columns, _owners.Items.ToArray());
    }

    private static bool Differs<T>(T known, T given, T nothing)
        where T : IEquatable<T>
        => !known.Equals(given) && !known.Equals(nothing) && !given.Equals(nothing);

    private static bool Differs(UnitKind known, UnitKind given, UnitKind nothing) => known != given && known != nothing && given != nothing;

    private bool Take(in BudgetLine line)
    {
        var cell = CellIndex(line.Slice);
        if (_options.RejectUnknownSubjects && _cellUnknown[cell] is { } unknown)
        {
            _rejections.Add(new(LineCount, LineProblemCodes.UnknownSubject, unknown));
            return false;
        }

        var owner = OwnerIndex(in line);
        _lineCells.Add(cell);
        _lineOwners.Add(line.IsAdjustment ? (uint)owner | AdjustmentBit : (uint)owner);
        _lineAmounts.Add(line.Amount.Fen);
        return true;
    }

    private int CellIndex(Slice cell)
    {
        if (_lastCellIndex >= 0 && cell == _lastCell)
            return _lastCellIndex;
        if (!_cellIndex.TryGetValue(cell, out var index))
        {
            index = _cells.Count;
            _cells.Add(cell);
            _cellUnknown.Add(UnknownSubject(cell));
            _cellIndex.Add(cell, index);
        }

        _lastCell = cell;
        return _lastCellIndex = index;
    }

    private int UnitIndex(UnitCode code)
    {
        if (_lastUnitIndex >= 0 && code == _lastUnit)
            return _lastUnitIndex;
        if (!_unitIndex.TryGetValue(code, out var index))
        {
            index = _units.Count;
            _units.Add(new(code));
            _unitOwner.Add(-1);
            _unitIndex.Add(code, index);
        }

        _lastUnit = code;
        return _lastUnitIndex = index;
    }

    private int OwnerIndex(in BudgetLine line)
    {
        var unit = UnitIndex(line.Unit);
        if (line.Project is null)
        {
            if (_unitOwner[unit] < 0)
            {
                _unitOwner[unit] = _owners.Count;
                _owners.Add((unit, -1));
            }

            return _unitOwner[unit];
        }

        var owner = MetProjectOwner(unit, line.ProjectCode, line.Project);
        _projectLines[_owners[owner].Project]++;
        return owner;
    }

    private int MetProjectOwner(int unit, string? code, string name)
    {
        const int most = 16;
        if (unit != _metProjectsUnit || _metProjects.Count == most)
        {
            _metProjects.Clear();
            _metProjectsUnit = unit;
        }

        foreach (var met in _metProjects)
        {
            if (ReferenceEquals(met.Name, name) && ReferenceEquals(met.Code, code))
                return met.Owner;
        }

        var owner = ProjectOwner(unit, code ?? string.Empty, name);
        _metProjects.Add((name, code, owner));
        return owner;
    }

    private int ProjectOwner(int unit, string code, string name)
    {
        var key = (unit, code, name);
        if (!_projectOwner.TryGetValue(key, out var owner))
        {
            owner = _owners.Count;
            _owners.Add((unit, _projects.Count));
            _projects.Add(new(_units[unit].Code, code, name));
            _projectFirst.Add(LineCount);
            _projectLines.Add(0);
            _projectOwner.Add(key, owner);
        }

        return owner;
    }

    private LocalizedText? UnknownSubject(Slice cell)
    {
        if (_options.Catalogue is not { } catalogue)
            return null;
        int? year = _options.Year.IsDefault ? null : _options.Year.Year;
        if (catalogue.Functional.Find(cell.Function, year) is null)
            return new($"功能科目 {cell.Function} 不在目录中", $"functional code {cell.Function} is not in the catalogue");
        if (!cell.DepartmentEconomy.IsDefault && catalogue.DepartmentEconomic.Find(cell.DepartmentEconomy, year) is null)
            return new($"部门预算经济科目 {cell.DepartmentEconomy} 不在目录中", $"department economic code {cell.DepartmentEconomy} is not in the catalogue");
        if (!cell.GovernmentEconomy.IsDefault && catalogue.GovernmentEconomic.Find(cell.GovernmentEconomy, year) is null)
            return new($"政府预算经济科目 {cell.GovernmentEconomy} 不在目录中", $"government economic code {cell.GovernmentEconomy} is not in the catalogue");
        return null;
    }

    private void AddCellWarnings(List<LineProblem> warnings)
    {
        const int kinds = 3;
        var texts = new LocalizedText?[_cells.Count * kinds];
        var doubtful = false;
        for (var cell = 0; cell < _cells.Count; cell++)
        {
            doubtful |= _cellUnknown[cell] is not null;
            for (var kind = 0; kind < kinds; kind++)
                doubtful |= (texts[(cell * kinds) + kind] = UnpairedEconomy(_cells[cell], (UnitKind)kind)) is not null;
        }

        if (!doubtful)
            return;

        // First line and count: of a cell with an unknown subject, and of a cell in units of one kind with an unlisted pair.
        var unknown = new (long First, long Count)[_cells.Count];
        var unpaired = new (long First, long Count)[texts.Length];
        var taken = -1L;
        var rejected = 0;
        for (var i = 0; i < KeptCount; i++)
        {
            taken++;
            while (rejected < _rejections.Count && _rejections[rejected].Index == taken)
            {
                taken++;
                rejected++;
            }

            var cell = _lineCells[i];
            if (_cellUnknown[cell] is not null)
                Count(ref unknown[cell], taken);
            var place = (cell * kinds) + (int)_units[_owners[(int)(_lineOwners[i] & ~AdjustmentBit)].Unit].Kind;
            if (texts[place] is not null)
                Count(ref unpaired[place], taken);
        }

        for (var cell = 0; cell < unknown.Length; cell++)
        {
            if (unknown[cell].Count > 0)
                warnings.Add(new(unknown[cell].First, LineProblemCodes.UnknownSubject, _cellUnknown[cell]!) { LineCount = unknown[cell].Count });
        }

        for (var place = 0; place < unpaired.Length; place++)
        {
            if (unpaired[place].Count > 0)
                warnings.Add(new(unpaired[place].First, LineProblemCodes.EconomicPair, texts[place]!) { LineCount = unpaired[place].Count });
        }

        static void Count(ref (long First, long Count) lines, long index)
        {
            if (lines.Count == 0)
                lines.First = index;
            lines.Count++;
        }
    }

    private LocalizedText? UnpairedEconomy(Slice cell, UnitKind kind)
    {
        if (_options.Catalogue is not { } catalogue || cell.DepartmentEconomy.IsDefault || cell.GovernmentEconomy.IsDefault)
            return null;
        return catalogue.EconomicMap.Allows(cell.DepartmentEconomy, cell.GovernmentEconomy, kind) == EconomicMapAnswer.Allowed
            ? null
            : new(
                $"部门预算经济科目 {cell.DepartmentEconomy} 与政府预算经济科目 {cell.GovernmentEconomy} 在对照表中不对应",
                $"department economic code {cell.DepartmentEconomy} and government economic code {cell.GovernmentEconomy} are no pair of the official map");
    }

    private void AddProjectWarnings(List<LineProblem> warnings)
    {
        var byName = new Dictionary<(UnitCode Unit, string Text), int>();
        var byCode = new Dictionary<(UnitCode Unit, string Text), int>();
        for (var i = 0; i < _projects.Count; i++)
        {
            var project = _projects[i];
            if (!byName.TryAdd((project.Unit, project.Name), i))
            {
                warnings.Add(new(_projectFirst[i], LineProblemCodes.DuplicateProject, new(
                    $"单位 {project.Unit} 的项目“{project.Name}”重名，编码为“{project.Code}”，与已有的“{_projects[byName[(project.Unit, project.Name)]].Code}”分别计列",
                    $"unit {project.Unit} has two projects '{project.Name}', coded '{_projects[byName[(project.Unit, project.Name)]].Code}' and '{project.Code}'; they stay apart"))
                { LineCount = _projectLines[i] });
            }

            if (project.Code.Length > 0 && !byCode.TryAdd((project.Unit, project.Code), i))
            {
                warnings.Add(new(_projectFirst[i], LineProblemCodes.ProjectCodeReused, new(
                    $"单位 {project.Unit} 的项目编码“{project.Code}”有两个名称：“{_projects[byCode[(project.Unit, project.Code)]].Name}”与“{project.Name}”，分别计列",
                    $"unit {project.Unit} uses project code '{project.Code}' for '{_projects[byCode[(project.Unit, project.Code)]].Name}' and '{project.Name}'; they stay apart"))
                { LineCount = _projectLines[i] });
            }
        }
    }
}
