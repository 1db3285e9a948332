using System.Reflection;
using System.Runtime.CompilerServices;

namespace BudgetDomain.Tests.Architecture;

/// <summary>The types of the core and what they name: in signatures, attributes and method bodies.</summary>
internal static class CoreCode
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static Assembly Assembly { get; } = typeof(WanYuan).Assembly;

    /// <summary>The types written in the source or made for it (lambdas, iterators), without helpers of the compiler that have no namespace.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("BudgetDomain", StringComparison.Ordinal) == true)];

    /// <summary>The part of a namespace behind <c>BudgetDomain.</c>, such as <c>Cube</c>; empty for the root, whatever lies below it.</summary>
    public static string RoomOf(Type type)
    {
        var parts = type.Namespace!.Split('.');
        return parts.Length == 1 ? string.Empty : parts[1];
    }

    public static IEnumerable<MethodBase> Methods(Type type) => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));

    public static IEnumerable<FieldInfo> Fields(Type type) => type.GetFields(Declared);

    public static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(Declared);

    /// <summary>Whether the compiler made a type or member, not a person.</summary>
    public static bool IsGenerated(MemberInfo member)
        => member.IsDefined(typeof(CompilerGeneratedAttribute)) || (member.DeclaringType is { } outer && IsGenerated(outer));

    /// <summary>Everything that a type states about values: the types of its fields, parameters, results and locals.</summary>
    public static IEnumerable<(string Where, Type Stated)> ValueTypes(Type type)
    {
        foreach (var field in Fields(type))
            yield return ($"{type}.{field.Name}", field.FieldType);
        foreach (var method in Methods(type))
        {
            var where = $"{type}.{method.Name}";
            if (method is MethodInfo { ReturnType: var result })
                yield return (where, result);
            foreach (var parameter in method.GetParameters())
                yield return (where, parameter.ParameterType);
            foreach (var local in method.GetMethodBody()?.LocalVariables ?? [])
                yield return (where, local.LocalType);
        }
    }

    /// <summary>Every type that a type names, taken apart: arrays, references and generic arguments by their elements.</summary>
    public static IEnumerable<(string Where, Type Named)> References(Type type)
    {
        var name = type.ToString();
        var named = ValueTypes(type).Select(value => (value.Where, value.Stated))
            .Concat(type.GetInterfaces().Append(type.BaseType!).Where(parent => parent is not null).Select(parent => (name, parent)))
            .Concat(Attributes(type).Select(attribute => (name, attribute)))
            .Concat(type.GetGenericArguments().SelectMany(parameter => parameter.IsGenericParameter ? parameter.GetGenericParameterConstraints() : [parameter]).Select(constraint => (name, constraint)))
            .Concat(Methods(type).SelectMany(method => IntermediateCode.Of(method).SelectMany(line => TypesOf(line.Member)).Select(used => ($"{name}.{method.Name}", used))));
        return named.SelectMany(reference => Elements(reference.Item2).Select(element => (reference.Item1, element)));
    }

    private static IEnumerable<Type> Attributes(MemberInfo member)
        => member.CustomAttributes.SelectMany(data => data.ConstructorArguments.Select(argument => argument.Value).OfType<Type>().Append(data.AttributeType));

    private static IEnumerable<Type> TypesOf(MemberInfo? member) => member switch
    {
        null => [],
        Type type => [type],
        FieldInfo field => [field.DeclaringType!, field.FieldType],
        MethodInfo method => [.. DeclaredBy(method), method.ReturnType, .. method.GetParameters().Select(p => p.ParameterType), .. method.IsGenericMethod ? method.GetGenericArguments() : []],
        ConstructorInfo constructor => [.. DeclaredBy(constructor), .. constructor.GetParameters().Select(p => p.ParameterType)],
        _ => [],
    };

    private static IEnumerable<Type> DeclaredBy(MethodBase method) => method.DeclaringType is { } type ? [type] : [];

    private static IEnumerable<Type> Elements(Type type)
    {
        if (type.HasElementType)
            return Elements(type.GetElementType()!);
        if (type.IsGenericParameter)
            return [];
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Elements).Append(type.GetGenericTypeDefinition()) : [type];
    }
}
