using System.Text.Json;
using BudgetDomain.DependencyInjection;
using BudgetDomain.Rules;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BudgetDomain.Examples.FolderWorker;

// <worker>
/// <summary>Checks every document that is put into a folder, and writes its report beside it as JSON.</summary>
public sealed class FolderWorker(IDisclosureCheckService checks, IOptions<FolderOptions> options) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Directory.CreateDirectory(options.Value.In);
        Directory.CreateDirectory(options.Value.Out);
        using var timer = new PeriodicTimer(options.Value.Every);
        do
        {
            foreach (string file in Directory.EnumerateFiles(options.Value.In, "*.md").Where(IsNew))
                await CheckAsync(file, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task CheckAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            CheckReport report = await checks.CheckFileAsync(file, null, cancellationToken);
            await using FileStream output = File.Create(ReportOf(file));
            await using var json = new Utf8JsonWriter(output, CheckReportJson.WriterOptions);
            CheckReportJson.Write(json, report, checks.Language);
        }
        catch (DisclosureFormatException e)
        {
            // The log has it already (event 1003); the report says why there is none.
            await File.WriteAllTextAsync(ReportOf(file), JsonSerializer.Serialize(e.Text.In(checks.Language)), cancellationToken);
        }
        catch (IOException)
        {
            // Still being written: next time.
        }
    }

    private bool IsNew(string file) => File.GetLastWriteTimeUtc(ReportOf(file)) < File.GetLastWriteTimeUtc(file);

    private string ReportOf(string file) => Path.Combine(options.Value.Out, Path.GetFileName(file) + ".json");
}
// </worker>
