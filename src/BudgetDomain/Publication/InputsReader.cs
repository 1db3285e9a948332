using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using BudgetDomain.Cube;
using BudgetDomain.Subjects;
using BudgetDomain.Text;

namespace BudgetDomain.Publication;

/// <summary>Reads 编报资料 key by key; a key that is not known is an error.</summary>
internal sealed class InputsReader
{
    private delegate bool ReadKey(ref Utf8JsonReader reader);

    /// <summary>The key that is being read, for messages.</summary>
    public string Key { get; private set; } = string.Empty;

    public PublicationInputsFile Read(ref Utf8JsonReader reader)
    {
        var inputs = new PublicationInputs();
        var (hasFormat, lastYear) = (false, (string?)null);
        Object(ref reader, (ref Utf8JsonReader r) =>
        {
            switch (Key)
            {
                case "format":
                    JsonRead.Format(ref r, PublicationInputsJson.Format);
                    hasFormat = true;
                    return true;
                case "$schema":
                    _ = JsonRead.String(ref r);
                    return true;
                case "year":
                    inputs = inputs with { Year = FiscalYear.TryFromYear(JsonRead.Integer(ref r), out var year) ? year : throw new JsonException("不是预算年度") };
                    return true;
                case "unitName":
                    inputs = inputs with { UnitName = JsonRead.String(ref r) };
                    return true;
                case "duties":
                    inputs = inputs with { Duties = JsonRead.Array(ref r, JsonRead.Text) };
                    return true;
                case "organisation":
                    inputs = inputs with { Organisation = JsonRead.Array(ref r, JsonRead.Text) };
                    return true;
                case "revenue":
                    inputs = inputs with { Revenue = JsonRead.Array(ref r, Revenue) };
                    return true;
                case "procurement":
                    inputs = inputs with { Procurement = JsonRead.Object(ref r, Procurement) };
                    return true;
                case "assets":
                    inputs = inputs with { Assets = JsonRead.Object(ref r, Assets) };
                    return true;
                case "plans":
                    inputs = inputs with { Plans = JsonRead.Array(ref r, new PlanInputReader(Object).Read) };
                    return true;
                case "reasons":
                    inputs = inputs with { Reasons = JsonRead.Object(ref r, Reasons) };
                    return true;
                case "lastYear":
                    lastYear = JsonRead.String(ref r);
                    return true;
                default:
                    return false;
            }
        });
        Key = string.Empty;
        return hasFormat ? new(inputs, lastYear) : throw new JsonException($"没有 format：应为“{PublicationInputsJson.Format}”");
    }

    /// <summary>Reads an object key by key, the reader standing at its begin.</summary>
    internal void Object(ref Utf8JsonReader reader, KeyReader read) => Object(ref reader, (ref Utf8JsonReader r) => read(Key, ref r));

    private void Object(ref Utf8JsonReader reader, ReadKey read)
    {
        JsonRead.BeginObject(ref reader);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (JsonRead.NextKey(ref reader))
        {
            Key = reader.GetString()!;
            if (!seen.Add(Key))
                throw new JsonException("这个键写了两次");
            if (!read(ref reader))
                throw new DisclosureFormatException(new LocalizedText($"没有“{Key}”这个键", $"there is no key '{Key}' here"));
        }
    }

    private RevenueLine Revenue(ref Utf8JsonReader reader)
    {
        RevenueCode? code = null;
        FundSource? fund = null;
        WanYuan? amount = null;
        Object(ref reader, (ref Utf8JsonReader r) =>
        {
            if (Key == "code")
                code = JsonRead.Value<RevenueCode>(ref r);
            else if (Key == "fund")
                fund = Member<FundSource>(ref r, SliceText.Word);
            else if (Key == "amount")
                amount = JsonRead.Value<WanYuan>(ref r);
            else
                return false;
            return true;
        });
        return code is { } known && fund is { } source && amount is { } money
            ? new(known, source, money)
            : throw new JsonException("收入明细应有 code、fund 和 amount");
    }

    private ProcurementBudget Procurement(ref Utf8JsonReader reader)
    {
        var budget = new ProcurementBudget(WanYuan.Zero, WanYuan.Zero, WanYuan.Zero);
        Object(ref reader, (ref Utf8JsonReader r) =>
        {
            if (Key == "goods")
                budget = budget with { Goods = JsonRead.Value<WanYuan>(ref r) };
            else if (Key == "works")
                budget = budget with { Works = JsonRead.Value<WanYuan>(ref r) };
            else if (Key == "services")
                budget = budget with { Services = JsonRead.Value<WanYuan>(ref r) };
            else
                return false;
            return true;
        });
        return budget;
    }

    private StateAssets Assets(ref Utf8JsonReader reader)
    {
        DateOnly? day = null;
        var assets = new StateAssets { AsOf = default };
        Object(ref reader, (ref Utf8JsonReader r) =>
        {
            if (Key == "asOf")
                day = DateOnly.TryParseExact(JsonRead.String(ref r), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw new JsonException("日期应写作 2024-12-31");
            else if (Key == "vehicles")
                assets = assets with { Vehicles = JsonRead.Array(ref r, Vehicle) };
            else if (Key == "officeArea")
                assets = assets with { OfficeArea = PublicationInputsJson.Number(ref r) };
            else if (Key == "equipmentOver500Thousand")
                assets = assets with { EquipmentOver500Thousand = JsonRead.AtLeast(ref r, 0) };
            else if (Key == "equipmentOverMillion")
                assets = assets with { EquipmentOverMillion = JsonRead.AtLeast(ref r, 0) };
            else
                return false;
            return true;
        });
        return assets with { AsOf = day ?? throw new JsonException("资产没有 asOf（截至日期）") };
    }

    private (string Use, int Count) Vehicle(ref Utf8JsonReader reader)
    {
        var (use, count) = (string.Empty, 0);
        Object(ref reader, (ref Utf8JsonReader r) =>
        {
            if (Key == "use")
                use = string.Join(' ', JsonRead.String(ref r).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            else if (Key == "count")
                count = JsonRead.AtLeast(ref r, 0);
            else
                return false;
            return true;
        });
        return use.Length > 0 ? (use, count) : throw new JsonException("车辆没有 use（用途）");
    }

    private ImmutableDictionary<ChangeOf, string> Reasons(ref Utf8JsonReader reader)
    {
        var reasons = ImmutableDictionary.CreateBuilder<ChangeOf, string>();
        Object(ref reader, (ref Utf8JsonReader r) =>
        {
            if (!TryFind<ChangeOf>(Key, Word, out var change))
                return false;
            reasons[change] = JsonRead.String(ref r);
            return true;
        });
        return reasons.ToImmutable();

        static string Word(ChangeOf change) => change switch
        {
            ChangeOf.Revenue => "预算收入总计",
            ChangeOf.Expenditure => "预算支出总计",
            ChangeOf.General => "一般公共预算当年支出",
            ChangeOf.ThreePublic => "“三公”经费",
            _ => "机关运行经费",
        };
    }

    /// <summary>The value of a key: a member, by its Chinese word or its name in code.</summary>
    internal static T Member<T>(ref Utf8JsonReader reader, Func<T, string> wordOf)
        where T : struct, Enum
    {
        var text = JsonRead.String(ref reader);
        return TryFind(text, wordOf, out var member)
            ? member
            : throw new JsonException($"“{text}”应为 {string.Join('、', Enum.GetValues<T>().Select(wordOf).Where(static w => w.Length > 0).Distinct())} 之一");
    }

    private static bool TryFind<T>(string text, Func<T, string> wordOf, out T found)
        where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
        {
            if (text.Length == 0 || (wordOf(member) != text && Enum.GetName(member) != text))
                continue;
            found = member;
            return true;
        }

        found = default;
        return false;
    }

    /// <summary>Reads the value of a key; false where the key is not known.</summary>
    internal delegate bool KeyReader(string key, ref Utf8JsonReader reader);

    /// <summary>Reads an object by its keys.</summary>
    internal delegate void ObjectReader(ref Utf8JsonReader reader, KeyReader read);
}
