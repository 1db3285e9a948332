using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using BudgetDomain.Rules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BudgetDomain.DependencyInjection.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public void Check_is_counted_timed_and_traced()
    {
        using var provider = Hosts.Build(o => o.Rules.Add(HostRule.Saying("H01", "一")));
        using var measured = new Measured(provider);
        var report = provider.Checks().CheckText("a.md", Samples.Text);
        Assert.Contains("budget.checks 1 budget.form=shanxi-unit-2025 budget.outcome=rounded", measured.Counts);
        Assert.Contains("budget.findings 1 budget.rule=H01 budget.severity=warning", measured.Counts);
        var counted = measured.Counts.Where(c => c.StartsWith("budget.findings", StringComparison.Ordinal)).Sum(c => int.Parse(c.Split(' ')[1], null));
        Assert.Equal(report.Findings.Length, counted);
        var (name, seconds) = Assert.Single(measured.Durations);
        Assert.Equal("budget.check.duration budget.outcome=rounded", name);
        Assert.InRange(seconds, double.Epsilon, 600);
        var (read, check) = (measured.Activities.First(), measured.Activities.Last());
        Assert.Equal(2, measured.Activities.Count);
        Assert.Equal(("budget.read", "budget.check"), (read.OperationName, check.OperationName));
        Assert.Equal(check.SpanId, read.ParentSpanId);
        Assert.Equal(ActivityStatusCode.Unset, check.Status);
        Assert.Equal(
            [("budget.document", "a.md"), ("budget.errors", 0), ("budget.form", "shanxi-unit-2025"), ("budget.outcome", "rounded")],
            check.TagObjects.Select(t => (t.Key, t.Value!)).Order());
    }

    [Fact]
    public void Checks_without_a_report_are_counted_by_what_became_of_them()
    {
        using var provider = Hosts.Build();
        using var measured = new Measured(provider);
        Assert.Throws<DisclosureFormatException>(() => provider.Checks().CheckText("a.md", ""));
        Assert.Throws<OperationCanceledException>(() => provider.Checks().CheckText("a.md", "一", null, new CancellationToken(true)));
        Assert.Throws<ArgumentException>(() => provider.Checks().CheckText("a.md", "一", "no-such-form"));
        Assert.Equal(
            ["budget.checks 1 budget.form=none budget.outcome=not-readable", "budget.checks 1 budget.form=none budget.outcome=cancelled", "budget.checks 1 budget.form=none budget.outcome=failed"],
            measured.Counts);
        Assert.Equal(3, measured.Durations.Count);
        Assert.Equal(
            [ActivityStatusCode.Unset, ActivityStatusCode.Unset, ActivityStatusCode.Error],
            measured.Activities.Where(a => a.OperationName == BudgetDomainTelemetry.CheckActivity).Select(a => a.Status));
    }

    [Theory]
    [InlineData(MessageLanguage.Chinese, "a.md：Rounded，表样 shanxi-unit-2025，警告 {0} 项，提示 {1} 项", "b.md 无法读取（第 0 行）：")]
    [InlineData(MessageLanguage.English, "a.md: Rounded by form shanxi-unit-2025, {0} warnings, {1} notes", "b.md cannot be read (line 0): ")]
    public void Log_speaks_the_language_of_the_host_under_one_category(MessageLanguage language, string good, string unreadable)
    {
        using var logs = new RecordingLogs();
        using var provider = Hosts.Build(o => o.Language = language, logs: logs);
        var report = provider.Checks().CheckText("a.md", Samples.Text);
        Assert.Throws<DisclosureFormatException>(() => provider.Checks().CheckText("b.md", ""));
        provider.Checks().CheckText("c.md", Samples.WrongText);
        Assert.Throws<ArgumentException>(() => provider.Checks().CheckText("d.md", "一", "no-such-form"));
        var entries = logs.Entries.ToArray();
        Assert.Equal(
            [(1001, "Checked", LogLevel.Information), (1003, "NotReadable", LogLevel.Warning), (1002, "ErrorsFound", LogLevel.Warning), (1006, "Failed", LogLevel.Error)],
            entries.Select(e => (e.Event.Id, e.Event.Name, e.Level)));
        var counts = (Warnings: report.Findings.Count(f => f.Severity == Severity.Warning), Notes: report.Findings.Count(f => f.Severity == Severity.Info));
        Assert.Equal(string.Format(CultureInfo.InvariantCulture, good, counts.Warnings, counts.Notes), entries[0].Text);
        Assert.StartsWith(unreadable, entries[1].Text, StringComparison.Ordinal);
        Assert.All(entries, e => Assert.Equal("BudgetDomain.DependencyInjection.IDisclosureCheckService", e.Category));
    }

    [Fact]
    public void Meter_is_that_of_the_factory_where_the_host_has_one()
    {
        var services = new ServiceCollection();
        services.AddMetrics();
        services.AddBudgetDomain();
        using var provider = Hosts.Build(services);
        Assert.Same(provider.GetRequiredService<IMeterFactory>().Create(new MeterOptions(BudgetDomainTelemetry.Name)), provider.GetRequiredService<CheckTelemetry>().Checks.Meter);
    }

    /// <summary>Ids and names are a promise: this list may grow and not change.</summary>
    [Fact]
    public void Event_ids_and_names_are_these()
    {
        Assert.Equal(
            ["Cancelled 1004", "Checked 1001", "ErrorsFound 1002", "Failed 1006", "NotReadable 1003", "RuleFailed 1005"],
            Constants(typeof(CheckEventIds)));
        Assert.Equal(
            ["CheckActivity budget.check", "CheckDuration budget.check.duration", "Checks budget.checks", "DocumentTag budget.document", "ErrorsTag budget.errors",
             "Findings budget.findings", "FormTag budget.form", "Name BudgetDomain", "OutcomeTag budget.outcome", "ReadActivity budget.read", "RuleTag budget.rule", "SeverityTag budget.severity"],
            Constants(typeof(BudgetDomainTelemetry)));

        static IEnumerable<string> Constants(Type type) => type.GetFields().Select(f => $"{f.Name} {f.GetRawConstantValue()}").Order(StringComparer.Ordinal);
    }

    [Trait("Instrumented", "No")]
    [Fact]
    public void Library_keeps_no_static_state_that_can_change()
    {
        var fields = typeof(CheckEventIds).Assembly.GetTypes()
            .SelectMany(static t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(static f => !f.IsLiteral && !f.IsInitOnly)
            // Delegates of lambdas that capture nothing, made once by the compiler.
            .Where(static f => !Regex.IsMatch(f.DeclaringType!.Name, "^<>") || !typeof(Delegate).IsAssignableFrom(f.FieldType));
        Assert.Empty(fields);
    }
}
