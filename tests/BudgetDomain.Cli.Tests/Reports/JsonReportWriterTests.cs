using System.Text.Json;
using BudgetDomain.Cli.Reports;
using BudgetDomain.Disclosure;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Tests.Reports;

public sealed class JsonReportWriterTests
{
    [Fact]
    public void Every_object_has_exactly_its_keys_in_order()
    {
        using var json = JsonDocument.Parse(Written(MessageLanguage.Chinese, Severity.Info, FakeReports.Full()));
        var report = json.RootElement[0];
        Assert.Equal(["file", "form", "unit", "year", "verdict", "counts", "tables", "findings", "unrecognised", "claims", "plans"], Keys(report));
        Assert.Equal(["tables", "figures", "claims", "identities", "exact", "rounded", "adjusted", "contradicted"], Keys(report.GetProperty("counts")));
        Assert.Equal(["id", "number", "title", "rows", "figures", "empty", "line"], Keys(report.GetProperty("tables")[0]));
        Assert.Equal(["rule", "severity", "message", "expected", "actual", "places"], Keys(report.GetProperty("findings")[0]));
        Assert.Equal(["table", "row", "column", "line", "page", "printed"], Keys(report.GetProperty("findings")[0].GetProperty("places")[0]));
        Assert.Equal(["line", "text"], Keys(report.GetProperty("unrecognised")[0]));
        Assert.Equal(["line", "page", "sentence", "kind", "printed", "expected", "verdict"], Keys(report.GetProperty("claims")[0]));
    }

    [Fact]
    public void An_explained_finding_has_candidates_and_says_whether_there_is_one_only()
    {
        var place = new Place("表3", "201", "合计", 7, 2, "154.21");
        var finding = new Finding("A02", Severity.Error, new("不符", "differs"), null, null, [place])
        {
            Explanation = new([new(place, "145.20", null, new("数字颠倒", "swapped"))], IsUnique: true),
        };
        using var json = JsonDocument.Parse(Written(MessageLanguage.English, Severity.Info, FakeReports.With(finding)));
        var written = json.RootElement[0].GetProperty("findings")[0];
        Assert.Equal(["rule", "severity", "message", "expected", "actual", "places", "candidates", "unique"], Keys(written));
        Assert.True(written.GetProperty("unique").GetBoolean());
        var candidate = written.GetProperty("candidates")[0];
        Assert.Equal(["place", "printed", "least", "most", "hypothesis"], Keys(candidate));
        Assert.Equal(["table", "row", "column", "line", "page", "printed"], Keys(candidate.GetProperty("place")));
        Assert.Equal("154.21", candidate.GetProperty("printed").GetString());
        Assert.Equal("145.20", candidate.GetProperty("least").GetString());
        Assert.Equal(JsonValueKind.Null, candidate.GetProperty("most").ValueKind);
        Assert.Equal("swapped", candidate.GetProperty("hypothesis").GetString());
    }

    [Fact]
    public void Text_is_exactly_this() => Assert.Equal(
        """
        [
          {
            "file": "a.md",
            "form": "shanxi-unit-2025",
            "unit": "晋城市人民政府办公室",
            "year": 2025,
            "verdict": "contradicted",
            "counts": {
              "tables": 2,
              "figures": 253,
              "claims": 31,
              "identities": 408,
              "exact": 400,
              "rounded": 6,
              "adjusted": 1,
              "contradicted": 1
            },
            "tables": [
              {
                "id": "expenditure",
                "number": 3,
                "title": "2025年预算支出总表",
                "rows": 22,
                "figures": 66,
                "empty": false,
                "line": 151
              },
              {
                "id": "fund-income",
                "number": 7,
                "title": "2025年政府性基金预算收入表",
                "rows": 1,
                "figures": 0,
                "empty": true,
                "line": 302
              }
            ],
            "findings": [
              {
                "rule": "C02",
                "severity": "warning",
                "message": "空表没有说明",
                "expected": null,
                "actual": null,
                "places": [
                  {
                    "table": "表7",
                    "row": "",
                    "column": "",
                    "line": 302,
                    "page": 0,
                    "printed": ""
                  }
                ]
              }
            ],
            "unrecognised": [],
            "claims": [
              {
                "line": 397,
                "page": 0,
                "sentence": "政府性基金预算拨款收入0万元，占0%。",
                "kind": "share",
                "printed": "0%",
                "expected": "0%",
                "verdict": "exact"
              }
            ],
            "plans": []
          },
          {
            "file": "b.md",
            "form": null,
            "unit": null,
            "year": null,
            "verdict": "exact",
            "counts": {
              "tables": 0,
              "figures": 0,
              "claims": 0,
              "identities": 0,
              "exact": 0,
              "rounded": 0,
              "adjusted": 0,
              "contradicted": 0
            },
            "tables": [],
            "findings": [],
            "unrecognised": [],
            "claims": [],
            "plans": []
          }
        ]

        """.ReplaceLineEndings("\n"),
        Written(MessageLanguage.Chinese, Severity.Warning, WithOneWarning(), FakeReports.Bare()));

    [Fact]
    public void Severity_hides_findings_but_not_counts()
    {
        using var json = JsonDocument.Parse(Written(MessageLanguage.English, Severity.Error, FakeReports.Full()));
        var finding = Assert.Single(json.RootElement[0].GetProperty("findings").EnumerateArray());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.StartsWith("The total", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(6, json.RootElement[0].GetProperty("counts").GetProperty("rounded").GetInt32());
    }

    [Fact]
    public void No_report_is_an_empty_array() => Assert.Equal("[]\n", Written(MessageLanguage.Chinese, Severity.Info));

    [Fact]
    public void Each_report_is_passed_on_before_the_next()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var writer = new JsonArrayReportWriter(output, MessageLanguage.Chinese, Severity.Info);
        writer.Begin();
        writer.Write(FakeReports.Bare("first.md"));
        Assert.Contains("first.md", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("}", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_gets_the_bytes_of_the_text()
    {
        using var bytes = new MemoryStream();
        using var writer = new JsonArrayReportWriter(TextWriter.Null, MessageLanguage.Chinese, Severity.Info, bytes);
        writer.Begin();
        writer.Write(FakeReports.Full());
        writer.Write(FakeReports.Bare("second.md"));
        writer.End();
        Assert.Equal(Written(MessageLanguage.Chinese, Severity.Info, FakeReports.Full(), FakeReports.Bare("second.md")), System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static CheckReport WithOneWarning()
    {
        var full = FakeReports.Full();
        return new CheckReport
        {
            File = full.File,
            Form = full.Form,
            Unit = full.Unit,
            Year = full.Year,
            Verdict = full.Verdict,
            Counts = full.Counts,
            Tables = full.Tables,
            Findings = [.. full.Findings.Where(finding => finding.Severity != Severity.Error)],
            Claims = [full.Claims[0]],
        };
    }

    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private static string Written(MessageLanguage language, Severity least, params CheckReport[] reports)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var writer = new JsonArrayReportWriter(output, language, least);
        writer.Begin();
        foreach (var report in reports)
            writer.Write(report);
        writer.End();
        return output.ToString();
    }
}
