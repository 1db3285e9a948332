using System.Collections.Immutable;
using BudgetDomain.Cli.Checking;
using BudgetDomain.Rules;

namespace BudgetDomain.Cli.Tests;

/// <summary>A check that answers by the name of the file: <c>bad</c> has errors, <c>broken</c> cannot be read, <c>defect</c> fails, <c>slow</c> waits until it is stopped.</summary>
internal sealed class FakeCheck : IDisclosureCheck
{
    public ImmutableArray<FormName> Forms => FakeReports.Forms;

    public string? LastForm { get; private set; }

    public Action<string>? OnCheck { get; init; }

    public CheckReport Check(string path, string? form, CancellationToken cancellationToken)
    {
        if (Path.GetFileNameWithoutExtension(path) == "slow")
            cancellationToken.WaitHandle.WaitOne();
        LastForm = form;
        OnCheck?.Invoke(path);
        cancellationToken.ThrowIfCancellationRequested();
        var name = Path.GetFileNameWithoutExtension(path);
        return name switch
        {
            "broken" => throw new DisclosureFormatException(new LocalizedText("是二进制文件\n不是文本", "binary,\nnot text"), 3),
            "defect" => throw new InvalidOperationException("oh"),
            "bad" => FakeReports.Full(path),
            _ => FakeReports.Bare(path),
        };
    }
}
