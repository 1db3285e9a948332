using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BudgetDomain.Mutation;

/// <summary>
/// Makes a core note the mutants that are passed in a field of flags. As Stryker.NET makes it, it looks through a list of all passed before at every place of every
/// mutant, so that a document takes minutes.
/// </summary>
internal static class QuickNotes
{
    /// <summary>The type of the switch.</summary>
    public const string Control = "MutantControl";

    /// <summary>The flags, by a mutant's number.</summary>
    public const string Flags = "PassedMutants";

    /// <summary>Rewrites the core at <paramref name="path"/> unless that was done.</summary>
    public static void AddTo(string path)
    {
        using var core = AssemblyDefinition.ReadAssembly(path, new() { InMemory = true });
        var module = core.MainModule;
        var control = module.Types.FirstOrDefault(static type => type.Name == Control) ?? throw new InvalidOperationException($"{path} has no mutants.");
        if (control.Fields.Any(static field => field.Name == Flags))
            return;
        var flags = new FieldDefinition(Flags, FieldAttributes.Public | FieldAttributes.Static, new ArrayType(module.TypeSystem.Boolean));
        control.Fields.Add(flags);
        var body = new MethodBody(control.Methods.Single(static method => method.Name == "RegisterCoverage"));
        var code = body.GetILProcessor();
        code.Emit(OpCodes.Ldsfld, flags);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4_1);
        code.Emit(OpCodes.Stelem_I1);
        code.Emit(OpCodes.Ret);
        body.Method.Body = body;
        core.Write(path);
    }
}
