using Microsoft.Extensions.Options;

namespace BudgetDomain.DependencyInjection;

/// <summary>Refuses a setup with problems, and names all of them in both languages.</summary>
internal sealed class CheckerSetupValidation : IValidateOptions<CheckerSetup>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CheckerSetup options)
        => options.Problems.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(options.Problems.Select(static p => $"{p.Chinese} ({p.English})"));
}
