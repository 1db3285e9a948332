using System.Reflection;
using System.Runtime.CompilerServices;

namespace BudgetDomain.Mutation;

/// <summary>The switch that Stryker.NET compiled into the core: which mutant is active, and which are passed.</summary>
internal sealed class MutantSwitch
{
    private readonly Assembly _core;
    private readonly FieldInfo _active;
    private readonly FieldInfo _capture;
    private readonly MethodInfo _reset;
    private readonly MethodInfo _passed;

    public MutantSwitch(Assembly core)
    {
        const BindingFlags all = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var control = core.GetTypes().FirstOrDefault(static type => type.Name == "MutantControl")
            ?? throw new InvalidOperationException($"{core.Location} has no mutants.");
        _core = core;
        _active = control.GetField("ActiveMutant", all)!;
        _capture = control.GetField("CaptureCoverage", all)!;
        _reset = control.GetMethod("ResetCoverage", all)!;
        _passed = control.GetMethod("GetCoverageData", all)!;
    }

    /// <summary>No mutant.</summary>
    public const int None = -1;

    /// <summary>Makes one mutant active, or none.</summary>
    public void Activate(int mutant) => _active.SetValue(null, mutant);

    /// <summary>The mutants that <paramref name="action"/> passes.</summary>
    public IReadOnlyList<int> Passed(Action action)
    {
        _reset.Invoke(null, null);
        _capture.SetValue(null, true);
        try
        {
            action();
        }
        finally
        {
            _capture.SetValue(null, false);
        }
        return [.. ((IList<int>[])_passed.Invoke(null, null)!).SelectMany(static list => list).Distinct()];
    }

    /// <summary>
    /// Makes all static values of the core now: what one mutant put into them would be there for all that come after it.
    /// </summary>
    public void MakeStatics()
    {
        foreach (var type in _core.GetTypes())
        {
            if (!type.ContainsGenericParameters && type.Name != "MutantControl")
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
    }
}
