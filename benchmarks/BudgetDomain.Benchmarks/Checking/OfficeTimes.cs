using System.Diagnostics;
using System.Globalization;

namespace BudgetDomain.Benchmarks.Checking;

/// <summary>The ways of <see cref="OfficeBenchmarks"/> in processor time, which means something on a busy machine too.</summary>
internal static class OfficeTimes
{
    /// <summary>Prints the processor time of each way in milliseconds, and in the time of Markdown.</summary>
    public static int Run(int times)
    {
        var office = new OfficeBenchmarks();
        office.Setup();
        (string Name, Action Way)[] ways =
        [
            ("Markdown, read and checked", () => office.Text()), ("Word, read and checked", () => office.Word()), ("workbook, read and checked", () => office.Workbook()),
            ("web page, read and checked", () => office.WebPage()), ("report as a web page, written", () => office.PageReport()), ("report as a workbook, written", () => office.WorkbookReport()),
            ("disclosure as Word, written", () => office.WriteWord()), ("disclosure as a workbook, written", () => office.WriteWorkbook()), ("disclosure as a web page, written", () => office.WritePage()),
        ];
        var spent = new double[ways.Length];
        for (var round = 0; round <= times; round++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                ways[i].Way();

                // The first round warms up.
                if (round > 0)
                    spent[i] += (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
            }
        }

        for (var i = 0; i < ways.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {ways[i].Name} | {spent[i] / spent[0]:0.0} | {spent[i] / times:0.0} ms |"));
        return 0;
    }
}
