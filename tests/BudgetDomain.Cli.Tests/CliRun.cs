namespace BudgetDomain.Cli.Tests;

/// <summary>The program run inside the test: exit code and what it wrote.</summary>
internal sealed record CliRun(int Code, string Out, string Error)
{
    public static Task<CliRun> OfAsync(params string[] args) => WithAsync(new FakeCheck(), args);

    public static Task<CliRun> WithAsync(FakeCheck check, params string[] args)
        => WithAsync(host => host with { Check = check }, CancellationToken.None, args);

    public static async Task<CliRun> WithAsync(Func<ProgramHost, ProgramHost> change, CancellationToken cancellationToken, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = change(new ProgramHost { Out = output, Error = error, Check = new FakeCheck() });
        var code = await Program.RunAsync(args, host, cancellationToken);
        return new(code, output.ToString(), error.ToString());
    }
}
