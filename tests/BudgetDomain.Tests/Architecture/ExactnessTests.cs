using System.Reflection;
using System.Reflection.Emit;
using Xunit;

namespace BudgetDomain.Tests.Architecture;

/// <summary>What the core never does: floating point, asking the clock, state that changes behind one's back.</summary>
[Trait("Instrumented", "No")]
public sealed class ExactnessTests
{
    private static readonly HashSet<Type> FloatingPoint = [typeof(double), typeof(float), typeof(Half)];

    [Fact]
    public void NoFieldParameterResultOrLocal_IsFloatingPoint()
        => Assert.Empty(CoreCode.Types.SelectMany(CoreCode.ValueTypes).Where(value => FloatingPoint.Contains(Innermost(value.Stated))).Select(value => $"{value.Where}: {value.Stated}"));

    [Fact]
    public void NoInstruction_IsFloatingPoint()
        => Assert.Empty(
            from type in CoreCode.Types
            from method in CoreCode.Methods(type)
            from line in IntermediateCode.Of(method)
            where line.Code == OpCodes.Ldc_R4 || line.Code == OpCodes.Ldc_R8 || line.Code == OpCodes.Conv_R4 || line.Code == OpCodes.Conv_R8 || line.Code == OpCodes.Conv_R_Un
            select $"{type}.{method.Name}: {line.Code}");

    [Fact]
    public void NoMethod_AsksTheClockOrChance()
        => Assert.Empty(
            from type in CoreCode.Types
            from method in CoreCode.Methods(type)
            from line in IntermediateCode.Of(method)
            where line.Member is MethodBase called && IsClockOrChance(called)
            select $"{type}.{method.Name}: {line.Member!.DeclaringType}.{line.Member.Name}");

    [Fact]
    public void NoStaticField_CanBeSetTwice()
        => Assert.Empty(
            from type in CoreCode.Types
            where !CoreCode.IsGenerated(type)
            from field in CoreCode.Fields(type)
            where field is { IsStatic: true, IsLiteral: false, IsInitOnly: false }
            select $"{type}.{field.Name}");

    [Fact]
    public void NoPublicStaticProperty_CanBeSetNorIsAnArray()
        => Assert.Empty(
            from type in CoreCode.Assembly.GetExportedTypes()
            from property in CoreCode.Properties(type)
            where (property.GetMethod ?? property.SetMethod) is { IsStatic: true, IsPublic: true } && (property.SetMethod is not null || property.PropertyType.IsArray)
            select $"{type}.{property.Name}");

    private static bool IsClockOrChance(MethodBase called)
    {
        var owner = called.DeclaringType;
        return owner == typeof(TimeProvider) || owner == typeof(Random) || owner == typeof(System.Diagnostics.Stopwatch)
            || ((owner == typeof(DateTime) || owner == typeof(DateTimeOffset)) && called.Name is "get_Now" or "get_UtcNow" or "get_Today")
            || (owner == typeof(Guid) && called.Name is "NewGuid" or "CreateVersion7");
    }

    private static Type Innermost(Type type)
        => type.HasElementType ? Innermost(type.GetElementType()!) : Nullable.GetUnderlyingType(type) ?? type;
}
