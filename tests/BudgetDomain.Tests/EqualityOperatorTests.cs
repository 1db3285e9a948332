using System.Reflection;
using Xunit;

namespace BudgetDomain.Tests;

/// <summary>Nothing is equal to nothing and to nothing else, by every operator that takes what may be null.</summary>
public class EqualityOperatorTests
{
    public static TheoryData<string> Types
        => [.. typeof(WanYuan).Assembly.GetExportedTypes().Where(static t => !t.IsValueType && !t.ContainsGenericParameters && Operator(t, "op_Equality") is not null).Select(static t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Null_is_equal_to_null_alone(string name)
    {
        var type = typeof(WanYuan).Assembly.GetType(name, throwOnError: true)!;
        Assert.Equal((true, false), (Ask(type, "op_Equality", null, null), Ask(type, "op_Inequality", null, null)));
        if (type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(p => p.PropertyType == type)?.GetValue(null) is not { } some)
            return;
        Assert.Equal((false, false, true), (Ask(type, "op_Equality", null, some), Ask(type, "op_Equality", some, null), Ask(type, "op_Equality", some, some)));
        Assert.Equal((true, true, false), (Ask(type, "op_Inequality", null, some), Ask(type, "op_Inequality", some, null), Ask(type, "op_Inequality", some, some)));
    }

    private static MethodInfo? Operator(Type type, string name) => type.GetMethod(name, BindingFlags.Public | BindingFlags.Static);

    private static bool Ask(Type type, string name, object? left, object? right) => (bool)Operator(type, name)!.Invoke(null, [left, right])!;
}
