using System.Text.Json;
using BudgetDomain.Cube;
using BudgetDomain.Subjects;
using BudgetDomain.Text;

namespace BudgetDomain.Ledger;

/// <summary>The JSON form of a ledger (预算账), version 1: the schema is <c>docs/schemas/budget-ledger.v1.schema.json</c>.</summary>
/// <remarks>
/// A ledger read from its JSON equals the one that was written. Every line is checked again: JSON with a line that breaks a rule is refused
/// with the number of the line. For many lines the files of <c>docs/ledger-files.md</c> are read in constant memory; this form is for messages and storage.
/// </remarks>
public static class BudgetLedgerJson
{
    /// <summary>What the key <c>format</c> says: name and version.</summary>
    public const string Format = "budget-ledger/1";

    /// <summary>Writes a ledger.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="ledger">The ledger.</param>
    public static void Write(Utf8JsonWriter json, BudgetLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(ledger);
        json.WriteStartObject();
        json.WriteString("format"u8, Format);
        if (!ledger.Year.IsDefault)
            json.WriteNumber("year"u8, ledger.Year.Year);
        json.WriteStartArray("units"u8);
        foreach (var unit in ledger.Units)
            WriteUnit(json, unit);
        json.WriteEndArray();
        json.WriteStartArray("projects"u8);
        foreach (var project in ledger.Projects)
            WriteProject(json, project);
        json.WriteEndArray();
        json.WriteStartArray("lines"u8);
        for (var i = 0; i < ledger.Count; i++)
            WriteLine(json, ledger[i]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads a ledger.</summary>
    /// <param name="reader">The reader, at the begin of the object.</param>
    /// <exception cref="JsonException">It is no ledger, of another version, or has a line that breaks a rule.</exception>
    public static BudgetLedger Read(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var (hasFormat, year) = (false, default(FiscalYear));
        var (units, projects, lines) = (new List<BudgetUnit>(), new List<BudgetProject>(), new List<BudgetLine>());
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("format"u8))
            {
                JsonRead.Format(ref reader, Format);
                hasFormat = true;
            }
            else if (reader.ValueTextEquals("year"u8))
            {
                year = ReadYear(ref reader);
            }
            else if (reader.ValueTextEquals("units"u8))
            {
                JsonRead.Advance(ref reader);
                JsonRead.BeginArray(ref reader);
                while (JsonRead.NextElement(ref reader))
                    units.Add(ReadUnit(ref reader));
            }
            else if (reader.ValueTextEquals("projects"u8))
            {
                JsonRead.Advance(ref reader);
                JsonRead.BeginArray(ref reader);
                while (JsonRead.NextElement(ref reader))
                    projects.Add(ReadProject(ref reader));
            }
            else if (reader.ValueTextEquals("lines"u8))
            {
                JsonRead.Advance(ref reader);
                JsonRead.BeginArray(ref reader);
                while (JsonRead.NextElement(ref reader))
                    lines.Add(ReadLine(ref reader, lines.Count + 1));
            }
            else
            {
                JsonRead.Skip(ref reader);
            }
        }

        if (!hasFormat)
            throw new JsonException($"没有 format：应为“{Format}”");
        return Build(year, units, projects, lines);
    }

    private static BudgetLedger Build(FiscalYear year, List<BudgetUnit> units, List<BudgetProject> projects, List<BudgetLine> lines)
    {
        // Whoever made the ledger asked the catalogue; what it said was a warning then.
        var builder = new BudgetLedgerBuilder(new() { Year = year, Catalogue = null });
        if (units.DistinctBy(static u => u.Code).Count() != units.Count)
            throw new JsonException("单位重复");
        foreach (var unit in units)
            builder.AddUnit(unit);
        foreach (var project in projects)
            builder.AddProject(project);
        foreach (var line in lines)
            builder.Add(line);
        return builder.Build();
    }

    private static void WriteUnit(Utf8JsonWriter json, BudgetUnit unit)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, unit.Code.ToString());
        if (unit.Name.Length > 0)
            json.WriteString("name"u8, unit.Name);
        if (unit.Kind != UnitKind.Unspecified)
            json.WriteString("kind"u8, Enum.GetName(unit.Kind));
        if (unit.Department != unit.Code.Root)
            json.WriteString("department"u8, unit.Department.ToString());
        json.WriteEndObject();
    }

    private static void WriteProject(Utf8JsonWriter json, BudgetProject project)
    {
        json.WriteStartObject();
        json.WriteString("unit"u8, project.Unit.ToString());
        if (project.Code.Length > 0)
            json.WriteString("code"u8, project.Code);
        json.WriteString("name"u8, project.Name);
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, in BudgetLine line)
    {
        json.WriteStartObject();
        json.WriteString("unit"u8, line.Unit.ToString());
        json.WriteString("function"u8, line.Function.ToString());
        if (!line.DepartmentEconomy.IsDefault)
            json.WriteString("departmentEconomy"u8, line.DepartmentEconomy.ToString());
        if (!line.GovernmentEconomy.IsDefault)
            json.WriteString("governmentEconomy"u8, line.GovernmentEconomy.ToString());
        json.WriteString("kind"u8, Enum.GetName(line.Kind));
        json.WriteString("fund"u8, Enum.GetName(line.Fund));
        json.WriteString("vintage"u8, Enum.GetName(line.Vintage));
        if (line.Project is not null)
            json.WriteString("project"u8, line.Project);
        if (line.ProjectCode is not null)
            json.WriteString("projectCode"u8, line.ProjectCode);
        json.WriteString("amount"u8, line.Amount.ToString());
        if (line.IsAdjustment)
            json.WriteBoolean("adjustment"u8, true);
        json.WriteEndObject();
    }

    private static FiscalYear ReadYear(ref Utf8JsonReader reader)
    {
        if (JsonRead.OptionalInteger(ref reader) is not { } year)
            return default;
        return FiscalYear.TryFromYear(year, out var value) ? value : throw new JsonException($"{year} 不是预算年度");
    }

    private static BudgetUnit ReadUnit(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var (code, name, kind, department) = (default(UnitCode), string.Empty, UnitKind.Unspecified, default(UnitCode));
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("code"u8))
                code = JsonRead.Value<UnitCode>(ref reader);
            else if (reader.ValueTextEquals("name"u8))
                name = JsonRead.String(ref reader);
            else if (reader.ValueTextEquals("kind"u8))
                kind = JsonRead.Word<UnitKind>(ref reader);
            else if (reader.ValueTextEquals("department"u8))
                department = JsonRead.Value<UnitCode>(ref reader);
            else
                JsonRead.Skip(ref reader);
        }

        return code.IsDefault ? throw new JsonException("单位没有编码") : new(code) { Name = name, Kind = kind, Department = department };
    }

    private static BudgetProject ReadProject(ref Utf8JsonReader reader)
    {
        JsonRead.BeginObject(ref reader);
        var (unit, code, name) = (default(UnitCode), string.Empty, string.Empty);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("unit"u8))
                unit = JsonRead.Value<UnitCode>(ref reader);
            else if (reader.ValueTextEquals("code"u8))
                code = JsonRead.String(ref reader);
            else if (reader.ValueTextEquals("name"u8))
                name = JsonRead.String(ref reader);
            else
                JsonRead.Skip(ref reader);
        }

        return unit.IsDefault || string.IsNullOrWhiteSpace(name) ? throw new JsonException("项目没有单位或名称") : new(unit, code.Trim(), name.Trim());
    }

    private static BudgetLine ReadLine(ref Utf8JsonReader reader, int number)
    {
        JsonRead.BeginObject(ref reader);
        var (draft, hasAmount) = (default(BudgetLineDraft), false);
        while (JsonRead.NextKey(ref reader))
        {
            if (reader.ValueTextEquals("unit"u8))
                draft = draft with { Unit = JsonRead.Value<UnitCode>(ref reader) };
            else if (reader.ValueTextEquals("function"u8))
                draft = draft with { Function = JsonRead.Value<FunctionalCode>(ref reader) };
            else if (reader.ValueTextEquals("departmentEconomy"u8))
                draft = draft with { DepartmentEconomy = JsonRead.Value<DepartmentEconomicCode>(ref reader) };
            else if (reader.ValueTextEquals("governmentEconomy"u8))
                draft = draft with { GovernmentEconomy = JsonRead.Value<GovernmentEconomicCode>(ref reader) };
            else if (reader.ValueTextEquals("kind"u8))
                draft = draft with { Kind = JsonRead.Word<ExpenditureKind>(ref reader) };
            else if (reader.ValueTextEquals("fund"u8))
                draft = draft with { Fund = JsonRead.Word<FundSource>(ref reader) };
            else if (reader.ValueTextEquals("vintage"u8))
                draft = draft with { Vintage = JsonRead.Word<Vintage>(ref reader) };
            else if (reader.ValueTextEquals("project"u8))
                draft = draft with { Project = JsonRead.OptionalString(ref reader) };
            else if (reader.ValueTextEquals("projectCode"u8))
                draft = draft with { ProjectCode = JsonRead.OptionalString(ref reader) };
            else if (reader.ValueTextEquals("amount"u8))
                (draft, hasAmount) = (draft with { Amount = JsonRead.Value<WanYuan>(ref reader) }, true);
            else if (reader.ValueTextEquals("adjustment"u8))
                draft = draft with { IsAdjustment = JsonRead.Boolean(ref reader) };
            else
                JsonRead.Skip(ref reader);
        }

        if (!hasAmount)
            throw new JsonException($"第 {number} 条明细：没有金额");
        return BudgetLine.TryCreate(in draft, out var line, out var problem) ? line : throw new JsonException($"第 {number} 条明细：{problem.Message.Chinese}");
    }
}
