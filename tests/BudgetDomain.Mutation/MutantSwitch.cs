using System.Reflection;
using System.Runtime.CompilerServices;

namespace BudgetDomain.Mutation;

/// <summary>The switch that Stryker.NET compiled into the core: which mutant is active, and which are passed.</summary>
internal sealed class MutantSwitch
{
    private readonly Assembly _core;
    private readonly FieldInfo _active;
    private readonly FieldInfo _capture;
    private readonly bool[] _passed = new bool[1 << 18];

    public MutantSwitch(Assembly core)
    {
        const BindingFlags all = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var control = core.GetTypes().FirstOrDefault(static type => type.Name == QuickNotes.Control)
            ?? throw new InvalidOperationException($"{core.Location} has no mutants.");
        _core = core;
        _active = control.GetField("ActiveMutant", all)!;
        _capture = control.GetField("CaptureCoverage", all)!;
        control.GetField(QuickNotes.Flags, all)!.SetValue(null, _passed);
    }

    /// <summary>No mutant.</summary>
    public const int None = -1;

    /// <summary>Makes one mutant active, or none.</summary>
    public void Activate(int mutant) => _active.SetValue(null, mutant);

    /// <summary>The mutants that <paramref name="action"/> passes.</summary>
    public IReadOnlyList<int> Passed(Action action)
    {
        Array.Clear(_passed);
        _capture.SetValue(null, true);
        try
        {
            action();
        }
        finally
        {
            _capture.SetValue(null, false);
        }
        return [.. Enumerable.Range(0, _passed.Length).Where(id => _passed[id])];
    }

    /// <summary>
    /// Makes all static values of the core now: what one mutant put into them would be there for all that come after it.
    /// </summary>
    public void MakeStatics()
    {
        foreach (var type in _core.GetTypes())
        {
            if (!type.ContainsGenericParameters && type.Name != QuickNotes.Control)
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
    }
}
