namespace BudgetDomain.Fuzz;

/// <summary>A piece of code that takes any bytes.</summary>
/// <param name="Name">Its name in seeds of inputs and on the command line.</param>
/// <param name="Share">How much of the time it gets, relative to the others.</param>
/// <param name="Inputs">Where its inputs come from.</param>
/// <param name="Run">Takes an input; says whether it was accepted, and throws when anything is wrong.</param>
internal sealed record FuzzTarget(string Name, int Share, InputSource Inputs, Func<byte[], bool> Run);
