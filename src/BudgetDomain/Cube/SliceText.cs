using System.Text;

namespace BudgetDomain.Cube;

/// <summary>Slices in words.</summary>
internal static class SliceText
{
    private static readonly string[] Sides = ["收入", "支出", "年终结转", "结余分配"];

    private static readonly string[] Kinds =
    [
        "", "基本支出", "人员经费", "公用经费", "机关运行经费", "项目支出", "其他运转类", "特定目标类", "经营支出", "上缴上级支出", "对附属单位补助支出",
    ];

    private static readonly string[] Funds =
    [
        "", "财政拨款", "一般公共预算", "政府性基金预算", "国有资本经营预算", "财政专户管理资金", "单位资金", "事业收入", "事业单位经营收入", "上级补助收入", "附属单位上缴收入", "其他收入",
    ];

    private static readonly string[] Vintages = ["", "当年", "上年结转", "使用结余", "年初预算数", "全年预算数"];

    private static readonly string[] Items = ["", "“三公”经费", "因公出国（境）费", "公务接待费", "公务用车购置及运行费", "公务用车购置费", "公务用车运行费"];

    public static string Word(ExpenditureKind kind) => Word(Kinds, (int)kind);

    public static string Word(FundSource fund) => Word(Funds, (int)fund);

    public static string Word(Vintage vintage) => Word(Vintages, (int)vintage);

    public static string Word(ThreePublicItem item) => Word(Items, (int)item);

    public static string Describe(Slice slice)
    {
        var text = new StringBuilder(Sides[(int)slice.Side]);
        Add(slice.Function.ToString());
        Add(slice.Revenue.ToString());
        Add(Items[(int)slice.ThreePublic]);
        Add(slice.DepartmentEconomy.ToString());
        Add(slice.GovernmentEconomy.ToString());
        Add(Kinds[(int)slice.Kind]);
        Add(Funds[(int)slice.Fund]);
        Add(Vintages[(int)slice.Vintage]);
        if (slice.Unit != 0)
            Add($"单位{slice.Unit}");
        if (slice.Project != 0)
            Add($"项目{slice.Project}");
        return text.ToString();

        void Add(string word)
        {
            if (word.Length > 0)
                text.Append('·').Append(word);
        }
    }

    private static string Word(string[] words, int member)
        => (uint)member >= (uint)words.Length ? "？" : words[member].Length == 0 ? "合计" : words[member];
}
