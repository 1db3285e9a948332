using System.Diagnostics;
using BudgetDomain.Documents;
using BudgetDomain.Rules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BudgetDomain.DependencyInjection.Tests;

/// <summary>Many threads, cancelled calls, disposed providers, rules that throw, documents that cannot be read.</summary>
public sealed class BadInputTests
{
    [Fact]
    public async Task Thirty_two_threads_share_one_service_and_get_what_one_thread_gets()
    {
        using var provider = Hosts.Build(o => o.Rules.Add(HostRule.Saying("H01", "一")));
        var checks = provider.Checks();
        string[] texts = [Samples.Text, Samples.WrongText, Samples.Text[..(Samples.Text.Length / 2)], "没有表的文件"];
        var expected = texts.Select(text => Summary(checks.CheckText("a.md", text))).ToArray();
        Assert.Equal(texts.Length, expected.Distinct().Count());
        using var begin = new Barrier(32);
        var threads = Enumerable.Range(0, 32).Select(number => Task.Factory.StartNew(
            () =>
            {
                begin.SignalAndWait();
                return Enumerable.Range(0, texts.Length).Select(i => (number + i) % texts.Length)
                    .All(i => Summary(provider.Checks().CheckText("a.md", texts[i])) == expected[i]);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        Assert.All(await Task.WhenAll(threads), Assert.True);
    }

    [Fact]
    public async Task First_use_by_thirty_two_threads_makes_one_service()
    {
        using var provider = Hosts.Build();
        using var begin = new Barrier(32);
        var threads = Enumerable.Range(0, 32).Select(_ => Task.Factory.StartNew(
            () =>
            {
                begin.SignalAndWait();
                return provider.Checks();
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        Assert.Single((await Task.WhenAll(threads)).Distinct());
    }

    [Fact]
    public async Task Cancelled_calls_end_in_a_cancellation()
    {
        using var logs = new RecordingLogs();
        using var provider = Hosts.Build(logs: logs);
        var checks = provider.Checks();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var token = source.Token;
        Assert.Throws<OperationCanceledException>(() => checks.CheckText("a.md", Samples.Text, null, token));
        Assert.Throws<OperationCanceledException>(() => checks.Check(DisclosureReader.Default.ReadText("a.md", Samples.Text), null, token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => checks.CheckFileAsync(Samples.Path, null, token));
        await using var stream = File.OpenRead(Samples.Path);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => checks.CheckAsync("a.md", stream, null, token));
        Assert.Equal(4, logs.Entries.Count(e => e.Event.Id == CheckEventIds.Cancelled && e.Level == LogLevel.Information));
    }

    [Fact]
    public async Task Call_cancelled_while_the_stream_is_read_ends_in_a_cancellation()
    {
        using var provider = Hosts.Build();
        using var source = new CancellationTokenSource();
        await using var endless = new EndlessStream(source);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => provider.Checks().CheckAsync("a.md", endless, null, source.Token));
        Assert.InRange(endless.Taken, 1, 100_000);
    }

    [Fact]
    public void Call_cancelled_while_a_rule_runs_ends_in_a_cancellation_and_not_in_a_finding()
    {
        using var source = new CancellationTokenSource();
        using var provider = Hosts.Build(o => o.Rules.Add(new HostRule("H01", _ =>
        {
            source.Cancel();
            throw new OperationCanceledException(source.Token);
        })));
        Assert.Throws<OperationCanceledException>(() => provider.Checks().CheckText("a.md", Samples.Text, null, source.Token));
    }

    /// <summary>
    /// The search for causes is nearly all of the time that a document full of contradictions takes. Each try is cancelled at another moment of it,
    /// until one was in the midst of the search, as its stack says.
    /// </summary>
    [Fact]
    public void Call_cancelled_while_causes_are_looked_for_ends_in_a_cancellation()
    {
        using var logs = new RecordingLogs();
        using var provider = Hosts.Build(o => o.Reconciliation = new() { Repair = new() }, logs: logs);
        var checks = provider.Checks();
        var watch = Stopwatch.StartNew();
        Assert.True(checks.CheckText("a.md", Samples.Contradictions).Findings.Count(f => f.Severity == Severity.Error) > 10);
        var whole = watch.Elapsed;
        var (cancelled, inSearch) = (0, false);
        for (var part = 1; part < 40 && !inSearch; part++)
        {
            using var source = new CancellationTokenSource(whole * part / 40);
            try
            {
                checks.CheckText("a.md", Samples.Contradictions, null, source.Token);
            }
            catch (OperationCanceledException e)
            {
                cancelled++;
                inSearch = e.StackTrace!.Contains("CauseSearch", StringComparison.Ordinal);
                Assert.Equal(source.Token, e.CancellationToken);
            }
        }

        Assert.True(inSearch, $"{cancelled} calls were cancelled, none of them in the search");
        Assert.Equal(cancelled, logs.Entries.Count(e => e.Event.Id == CheckEventIds.Cancelled));
    }

    [Fact]
    public void Provider_that_is_disposed_of_gives_nothing_out_and_what_it_gave_out_goes_on()
    {
        var provider = Hosts.Build();
        var (checks, checker) = (provider.Checks(), provider.GetRequiredService<DisclosureChecker>());
        var before = Summary(checks.CheckText("a.md", Samples.Text));
        provider.Dispose();
        Assert.Throws<ObjectDisposedException>(provider.Checks);
        Assert.Equal(before, Summary(checks.CheckText("a.md", Samples.Text)));
        Assert.Equal(before, Summary(checker.Check(DisclosureReader.Default.ReadText("a.md", Samples.Text))));
        provider.Dispose();
    }

    [Fact]
    public async Task Provider_may_be_disposed_of_while_checks_run()
    {
        var provider = Hosts.Build();
        var checks = provider.Checks();
        var expected = Summary(checks.CheckText("a.md", Samples.Text));
        using var running = new ManualResetEventSlim();
        var work = Task.Run(() => Enumerable.Range(0, 20).Select(i =>
        {
            if (i == 3)
                running.Set();
            return Summary(checks.CheckText("a.md", Samples.Text));
        }).ToList());
        running.Wait();
        await provider.DisposeAsync();
        Assert.All(await work, summary => Assert.Equal(expected, summary));
    }

    [Fact]
    public void Rule_that_throws_is_a_finding_and_a_log_entry_and_the_check_goes_on()
    {
        static IEnumerable<Finding> Halfway()
        {
            yield return new("H02", Severity.Info, new("一", "one"), null, null, []);
            throw new InvalidOperationException("坏了");
        }

        using var logs = new RecordingLogs();
        using var provider = Hosts.Build(
            o =>
            {
                o.Rules.Add(new HostRule("H01", _ => throw new InvalidOperationException("坏了")));
                o.Rules.Add(new HostRule("H02", _ => Halfway()));
                o.Rules.Add(HostRule.Saying("H03", "好"));
            },
            logs: logs);
        var report = provider.Checks().CheckText("a.md", Samples.Text);
        foreach (var id in (string[])["H01", "H02"])
        {
            var finding = Assert.Single(report.Findings, f => f.Rule == id);
            Assert.Equal(Severity.Error, finding.Severity);
            Assert.Contains("坏了", finding.Message.Chinese, StringComparison.Ordinal);
            Assert.Contains("failed", finding.Message.English, StringComparison.Ordinal);
        }

        Assert.Single(report.Findings, f => f.Rule == "H03");
        using var plain = Hosts.Build();
        Assert.Equal(plain.Checks().CheckText("a.md", Samples.Text).Findings.Select(f => f.Message), report.Findings.Where(f => f.Rule[0] != 'H').Select(f => f.Message));
        var entries = logs.Entries.Where(e => e.Event.Id == CheckEventIds.RuleFailed).ToList();
        Assert.Equal(["规则 H01“自定规则”在核对 a.md 时出错，核对继续", "规则 H02“自定规则”在核对 a.md 时出错，核对继续"], entries.Select(e => e.Text));
        Assert.All(entries, e => Assert.IsType<InvalidOperationException>(e.Exception));
    }

    [Fact]
    public async Task What_cannot_be_checked_throws_what_is_documented()
    {
        using var provider = Hosts.Build(o => o.Reader = new() { MaxBytes = 1000 });
        var checks = provider.Checks();
        Assert.Throws<DisclosureFormatException>(() => checks.CheckText("a.md", ""));
        Assert.Throws<DisclosureFormatException>(() => checks.CheckText("a.md", Samples.Text));
        await using var endless = new EndlessStream(null);
        await Assert.ThrowsAsync<DisclosureFormatException>(() => checks.CheckAsync("a.md", endless));
        Assert.InRange(endless.Taken, 1001, 100_000);
        await Assert.ThrowsAsync<FileNotFoundException>(() => checks.CheckFileAsync(Samples.Path + ".missing"));
        Assert.Throws<ArgumentException>(() => checks.CheckText("a.md", "一", "no-such-form"));
        Assert.Throws<ArgumentNullException>(() => checks.CheckText("a.md", null!));
        Assert.Throws<ArgumentNullException>(() => checks.Check(null!));
    }

    private static string Summary(CheckReport report) => $"{report.Verdict} {report.Counts} {string.Join('|', report.Findings.Select(f => $"{f.Rule} {f.Severity} {f.Message}"))}";

    /// <summary>A stream without an end; the source, where there is one, is cancelled after the first bytes.</summary>
    private sealed class EndlessStream(CancellationTokenSource? source) : Stream
    {
        public int Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = Math.Min(buffer.Length, 1000);
            buffer.Span[..count].Fill((byte)'a');
            Taken += count;
            if (source is not null)
                await source.CancelAsync();
            return count;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("the request is read without waiting");

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
