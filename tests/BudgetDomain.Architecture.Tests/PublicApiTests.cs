using PublicApiGenerator;
using Xunit;

namespace BudgetDomain.Architecture.Tests;

/// <summary>
/// The public surface of each library is the one in <c>PublicApi/</c>: every change of it is seen in a review. To accept a change, run these
/// tests with <c>ACCEPT_PUBLIC_API=1</c> in the environment (<c>.ci/accept-public-api</c>) and commit the files.
/// </summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Names => Libraries.Names;

    private static string Folder => Path.Combine(Libraries.Root, "tests", "BudgetDomain.Architecture.Tests", "PublicApi");

    [Theory]
    [MemberData(nameof(Names))]
    public void Surface_IsTheApprovedOne(string name)
    {
        var file = Path.Combine(Folder, name + ".txt");
        var surface = Libraries.Load(name).GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("ACCEPT_PUBLIC_API") == "1")
            File.WriteAllText(file, surface);
        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
        var difference = Difference(approved, surface);
        Assert.True(difference.Length == 0, $"the public surface of {name} has changed; if that is meant, run .ci/accept-public-api and commit\n{difference}");
    }

    [Fact]
    public void EveryApprovedSurface_IsOfALibrary()
        => Assert.Empty(Directory.GetFiles(Folder, "*.txt").Select(static file => Path.GetFileNameWithoutExtension(file)).Except(Libraries.All));

    private static string Difference(string approved, string surface)
    {
        if (approved == surface)
            return string.Empty;
        var (old, now) = (approved.Split('\n'), surface.Split('\n'));
        var (gone, added) = (old.Except(now).Select(static line => "- " + line.Trim()), now.Except(old).Select(static line => "+ " + line.Trim()));
        return string.Join('\n', gone.Concat(added).DefaultIfEmpty("the order of lines").Take(40));
    }
}
