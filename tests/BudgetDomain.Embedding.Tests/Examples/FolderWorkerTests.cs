using System.Text.Json;
using BudgetDomain.Examples.FolderWorker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BudgetDomain.Embedding.Tests.Examples;

public sealed class FolderWorkerTests
{
    [Fact]
    public async Task Documents_that_come_in_get_their_reports()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["in"]);
        File.Copy(Repository.Sample, folder["in/first.md"]);
        await File.WriteAllTextAsync(folder["in/empty.md"], "");
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection([new("Folder:In", folder["in"]), new("Folder:Out", folder["out"]), new("Folder:Every", "00:00:00.05")]);
        builder.Services.AddBudgetDomain();
        builder.Services.AddOptions<FolderOptions>().BindConfiguration("Folder");
        builder.Services.AddHostedService<FolderWorker>();
        using var host = builder.Build();
        var worker = host.Services.GetServices<IHostedService>().OfType<FolderWorker>().Single();
        await host.StartAsync();
        Assert.Equal("rounded", (await ReportAsync(worker, folder["out/first.md.json"])).GetProperty("verdict").GetString());
        Assert.Equal(JsonValueKind.String, (await ReportAsync(worker, folder["out/empty.md.json"])).ValueKind);

        // One that comes later.
        await File.WriteAllTextAsync(folder["in/second.md"], "没有表的文件");
        Assert.Equal(0, (await ReportAsync(worker, folder["out/second.md.json"])).GetProperty("counts").GetProperty("tables").GetInt32());
        await host.StopAsync();
    }

    // As long as the worker works: how long a report takes says something of the machine only. A worker that ended, or has been given six minutes, writes none.
    private static async Task<JsonElement> ReportAsync(BackgroundService worker, string path)
    {
        for (var attempt = 0; attempt < 7_200; attempt++)
        {
            Assert.False(worker.ExecuteTask!.IsCompleted, $"The worker ended before it wrote {path}.");
            try
            {
                return JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(path));
            }
            catch (Exception e) when (e is IOException or JsonException)
            {
                // Not there, or still being written.
                await Task.Delay(50);
            }
        }

        throw new TimeoutException(path);
    }
}
