using System.Reflection;
using Xunit;

namespace BudgetDomain.Architecture.Tests;

/// <summary>No library asks the wall clock, and none keeps state that someone else can change.</summary>
public sealed class StateAndClockTests
{
    public static TheoryData<string> Names => Libraries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void NoMethod_AsksWhatTimeItIs(string name)
        => Assert.Empty(
            from method in Libraries.Methods(name)
            from line in BudgetDomain.Tests.Architecture.IntermediateCode.Of(method)
            where line.Member is MethodBase { DeclaringType: var owner } called && (owner == typeof(DateTime) || owner == typeof(DateTimeOffset)) && called.Name is "get_Now" or "get_UtcNow" or "get_Today"
            select $"{method.DeclaringType}.{method.Name}: {line.Member!.DeclaringType}.{line.Member.Name}");

    [Theory]
    [MemberData(nameof(Names))]
    public void NoStaticField_CanBeSetTwice(string name)
        => Assert.Empty(
            from field in Libraries.Fields(name)
            where field is { IsStatic: true, IsLiteral: false, IsInitOnly: false } && !Libraries.IsGenerated(field)
            select $"{field.DeclaringType}.{field.Name}");

    [Theory]
    [MemberData(nameof(Names))]
    public void NoField_IsPublicAndCanBeSet(string name)
        => Assert.Empty(
            from type in Libraries.Load(name).GetExportedTypes()
            from field in type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where field is { IsLiteral: false, IsInitOnly: false } && !type.IsEnum
            select $"{type}.{field.Name}");

    [Theory]
    [MemberData(nameof(Names))]
    public void NoPublicStaticProperty_CanBeSetNorIsAnArray(string name)
        => Assert.Empty(
            from type in Libraries.Load(name).GetExportedTypes()
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } || property.PropertyType.IsArray
            select $"{type}.{property.Name}");

    /// <summary>Values do not change: only options and builders, which are filled in before use, have properties that can be set.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void NoPropertyOfAValue_CanBeSetAfterwards(string name)
        => Assert.Empty(
            from type in Libraries.Load(name).GetExportedTypes()
            where !type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.Name.EndsWith("Builder", StringComparison.Ordinal)
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
            select $"{type}.{property.Name}");
}
