namespace BudgetDomain.Mutation;

/// <summary>What became of a mutant.</summary>
internal enum Fate
{
    /// <summary>No test noticed it.</summary>
    Survived,

    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>The tests took more than four times the processor time that they take without it.</summary>
    TimedOut,

    /// <summary>The process of the tests ended, for lack of stack or memory.</summary>
    Crashed,
}
