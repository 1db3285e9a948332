using System.Diagnostics;

namespace BudgetDomain.Reports.Tests;

/// <summary>A browser without a window, on machines that have one.</summary>
internal static class Chromium
{
    private static readonly string? Program = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>Opens a page, lets its scripts run, and gives the document that they left.</summary>
    internal static async Task<string> OpenAsync(string path, string? fragment = null)
    {
        Skip.If(Program is null, "no Chromium on this machine");
        var profile = Directory.CreateTempSubdirectory("budget-chromium-");
        try
        {
            var start = new ProcessStartInfo(Program!)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (var argument in new[]
            {
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", $"--user-data-dir={profile.FullName}", "--virtual-time-budget=5000", "--dump-dom",
                new Uri(path).AbsoluteUri + fragment,
            })
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            await errors;
            return await output;
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
