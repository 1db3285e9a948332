using System.Globalization;

namespace BudgetDomain.Examples.RollUpBatch;

/// <summary>Lines of made-up units, the same for the same number, to try the batch on.</summary>
public static class MadeUpLines
{
    private static readonly string[] Functions = ["2010301", "2010302", "2080505", "2101101", "2210201", "2050201"];

    private static readonly (string Kind, string Project)[] Kinds = [("人员经费", ""), ("公用经费", ""), ("其他运转类", "信息系统运维"), ("特定目标类", "教育装备")];

    /// <summary>Writes a file of lines.</summary>
    /// <returns>What all of them add up to.</returns>
    public static WanYuan Write(string path, int lines)
    {
        var random = new Random(2025);
        var total = WanYuan.Zero;
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("单位编码,功能科目编码,支出性质,资金来源,当年或结转,项目名称,金额（元）");
        for (var i = 0; i < lines; i++)
        {
            var (kind, project) = Kinds[random.Next(Kinds.Length)];
            var amount = WanYuan.FromFen(random.Next(1, 100_000_000));
            total += amount;
            var unit = 101_001 + (i % 500);
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{unit},{Functions[random.Next(Functions.Length)]},{kind},一般公共预算,当年,{project},{amount.Fen / 100}.{amount.Fen % 100:00}"));
        }

        return total;
    }
}
