using System.Text.Json;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports.Tests;

public sealed class SarifReportTests
{
    [Fact]
    public void Results_name_rule_level_and_line_of_each_finding()
    {
        var report = Samples.Wrong().Check;
        using var json = Write(report);
        var run = json.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(static rule => rule.GetProperty("id").GetString()).ToList();
        Assert.Equal(RuleCatalogue.Default.Rules.Select(static rule => rule.Id), rules);
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(report.Findings.Length, results.Count);
        foreach (var (result, finding) in results.Zip(report.Findings))
        {
            Assert.Equal(finding.Rule, rules[result.GetProperty("ruleIndex").GetInt32()]);
            Assert.Equal(finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" }, result.GetProperty("level").GetString());
            Assert.Equal(finding.Message.Chinese, result.GetProperty("message").GetProperty("text").GetString());
            var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("%E6%A0%B7%E6%9C%AC%20%3C2025%3E.md", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.Equal(finding.Places[0].Line, location.GetProperty("region").GetProperty("startLine").GetInt32());
        }
    }

    [Fact]
    public void What_could_not_be_read_is_a_notification_and_the_run_no_success()
    {
        using var json = Write(null, new UnreadableDocument("/a b/坏.md", new("不是文本", "not text")));
        var run = json.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];
        Assert.False(run.GetProperty("executionSuccessful").GetBoolean());
        var notification = run.GetProperty("toolExecutionNotifications")[0];
        Assert.Equal("不是文本", notification.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("file:///a%20b/%E5%9D%8F.md", notification.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public void Lesser_findings_are_left_out()
    {
        using var stream = new MemoryStream();
        using (var sarif = new SarifReport(stream, MessageLanguage.English, Severity.Error))
        {
            sarif.Begin();
            sarif.Write(Samples.Good().Check);
            sarif.End();
        }

        using var json = JsonDocument.Parse(stream.ToArray());
        Assert.Empty(json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
    }

    private static JsonDocument Write(CheckReport? report, params UnreadableDocument[] unreadable)
    {
        using var stream = new MemoryStream();
        using (var sarif = new SarifReport(stream))
        {
            sarif.Begin();
            if (report is not null)
                sarif.Write(report);
            foreach (var document in unreadable)
                sarif.WriteUnreadable(document);
            sarif.End();
        }

        return JsonDocument.Parse(stream.ToArray());
    }
}
