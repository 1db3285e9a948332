using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using BudgetDomain.DependencyInjection;
using BudgetDomain.Documents;
using BudgetDomain.Embedding.Tests.Json;
using BudgetDomain.Examples.CheckApi;
using BudgetDomain.Rules;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace BudgetDomain.Embedding.Tests.Examples;

/// <summary>The minimal API as a client sees it.</summary>
[SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The contents of these requests are in memory and hold nothing.")]
public sealed class CheckApiTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    private const string Route = "/disclosures/check";

    private static string Sample { get; } = File.ReadAllText(Repository.Sample);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/markdown")]
    [InlineData("Text/Plain; charset=utf-8")]
    public async Task Text_gets_its_report(string contentType)
    {
        using var response = await factory.CreateClient().PostAsync(At(), Text(Sample, contentType));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var json = await response.Content.ReadAsStringAsync();
        Schemas.AssertValid(Schemas.CheckReport, json);
        AssertSame(new DisclosureChecker().Check(DisclosureReader.Default.ReadText("body.md", Sample)), json);
    }

    [Fact]
    public async Task Html_is_read_as_html()
    {
        using var response = await factory.CreateClient().PostAsync(At(), Text("<p>没有表</p>", "text/html"));
        var report = await response.Content.ReadFromJsonAsync<CheckReport>();
        Assert.Equal(("body.html", 0), (report!.File, report.Counts.Tables));
    }

    [Fact]
    public async Task File_of_a_form_gets_its_report_under_its_name()
    {
        using var form = new MultipartFormDataContent { { new StringContent(Sample), "file", "晋城.md" } };
        using var response = await factory.CreateClient().PostAsync(At("?form=shanxi-unit-2025"), form);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        AssertSame(new DisclosureChecker().Check(DisclosureReader.Default.ReadText("晋城.md", Sample)), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Bad_input_is_a_problem_with_its_reason()
    {
        var client = factory.CreateClient();
        var empty = await ProblemAsync(HttpStatusCode.UnprocessableEntity, await client.PostAsync(At(), Text("", "text/plain")));
        Assert.Equal(0, empty.GetProperty("line").GetInt32());
        using var binary = new ByteArrayContent([0, 1, 2, 3, 0, 0, 0, 255]) { Headers = { ContentType = new("text/plain") } };
        await ProblemAsync(HttpStatusCode.UnprocessableEntity, await client.PostAsync(At(), binary));
        await ProblemAsync(HttpStatusCode.UnsupportedMediaType, await client.PostAsync(At(), Text("{}", "application/json")));
        await ProblemAsync(HttpStatusCode.BadRequest, await client.PostAsync(At("?form=no-such-form"), Text(Sample, "text/plain")));
        using var none = new MultipartFormDataContent { { new StringContent("1"), "field" } };
        Assert.Contains("现有 0 个", (await ProblemAsync(HttpStatusCode.BadRequest, await client.PostAsync(At(), none))).GetProperty("detail").GetString(), StringComparison.Ordinal);
        using var two = new MultipartFormDataContent { { new StringContent("1"), "a", "a.md" }, { new StringContent("2"), "b", "b.md" } };
        await ProblemAsync(HttpStatusCode.BadRequest, await client.PostAsync(At(), two));
        using var broken = new StringContent("--x\r\nnonsense", Encoding.UTF8) { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x") } };
        await ProblemAsync(HttpStatusCode.BadRequest, await client.PostAsync(At(), broken));
        await ProblemAsync(HttpStatusCode.MethodNotAllowed, await client.GetAsync(At()));
    }

    [Fact]
    public async Task Body_over_the_limit_is_refused_by_the_real_server()
    {
        await using var server = new WebApplicationFactory<Program>();
        server.UseKestrel(0);
        using var client = server.CreateClient();
        using var tooLong = new HttpRequestMessage(HttpMethod.Post, At()) { Content = Text(new string('一', (CheckEndpoint.BodyLimit / 3) + 1000), "text/plain") };
        tooLong.Headers.ExpectContinue = true;
        await ProblemAsync(HttpStatusCode.RequestEntityTooLarge, await client.SendAsync(tooLong));
        using var fits = await client.PostAsync(At(), Text(Sample, "text/plain"));
        Assert.Equal(HttpStatusCode.OK, fits.StatusCode);
    }

    [Fact]
    public async Task Client_that_goes_away_cancels_the_check()
    {
        using var logs = new CancelledLog();
        await using var server = factory.WithWebHostBuilder(builder => builder.ConfigureLogging(logging => logging.AddProvider(logs)));
        using var source = new CancellationTokenSource();
        using var endless = new PushContent(async stream =>
        {
            await stream.WriteAsync(new byte[1000]);
            await stream.FlushAsync();

            // Before the server has begun there is no check that could be cancelled.
            await logs.Begun.Task.WaitAsync(TimeSpan.FromSeconds(60));
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, source.Token);
        });

        // A client that follows redirections would keep the body to itself until it is whole.
        using var client = server.CreateClient(new() { AllowAutoRedirect = false });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.PostAsync(At(), endless, source.Token));
        await logs.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Api_describes_itself()
    {
        var document = await factory.CreateClient().GetFromJsonAsync<JsonElement>(new Uri("/openapi/v1.json", UriKind.Relative));
        var post = document.GetProperty("paths").GetProperty(Route).GetProperty("post");
        Assert.Equal(["200", "400", "413", "415", "422"], post.GetProperty("responses").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Contains("核对", post.GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.Contains("multipart/form-data", post.GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(p => p.Name));
    }

    private static void AssertSame(CheckReport expected, string json)
    {
        using var actual = JsonDocument.Parse(json);
        using var wanted = JsonDocument.Parse(JsonSerializer.Serialize(expected));
        Assert.True(JsonElement.DeepEquals(wanted.RootElement, actual.RootElement), json);
    }

    private static async Task<JsonElement> ProblemAsync(HttpStatusCode status, HttpResponseMessage response)
    {
        using (response)
        {
            Assert.Equal(status, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
            return problem;
        }
    }

    private static Uri At(string query = "") => new(Route + query, UriKind.Relative);

    private static StringContent Text(string text, string contentType) => new(text) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } };

    private sealed class PushContent : HttpContent
    {
        private readonly Func<Stream, Task> _write;

        public PushContent(Func<Stream, Task> write)
        {
            _write = write;
            Headers.ContentType = new("text/plain");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _write(stream);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class CancelledLog : ILoggerProvider, ILogger
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name == "ExecutingEndpoint")
                Begun.TrySetResult();
            else if (eventId.Id == CheckEventIds.Cancelled)
                Cancelled.TrySetResult();
            else if (eventId.Id == CheckEventIds.Failed)
                Cancelled.TrySetException(exception!);
        }

        public void Dispose()
        {
        }
    }
}
