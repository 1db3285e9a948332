using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace BudgetDomain.Tests;

/// <summary>Null where the signature forbids it is a mistake of the programmer, and every public method says so by an argument exception and nothing else.</summary>
public class NullArgumentTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    [Fact]
    public void Null_is_refused_by_every_public_method_that_forbids_it()
    {
        var (asked, wrong) = (0, new List<string>());
        foreach (var type in typeof(WanYuan).Assembly.GetExportedTypes().Where(static t => !t.ContainsGenericParameters && !t.IsEnum && !typeof(Delegate).IsAssignableFrom(t) && !typeof(Exception).IsAssignableFrom(t)))
        {
            foreach (var method in MethodsOf(type))
            {
                var parameters = method.GetParameters();
                for (var i = 0; i < parameters.Length; i++)
                {
                    if (!Forbids(parameters[i]) || !TryMakeAll(parameters, i, out var arguments) || !TryMakeTarget(method, out var target))
                        continue;
                    asked++;

                    // A base constructor may refuse the numbers that stand in for good ones before the text is looked at.
                    var thrown = Thrown(method, target, arguments);
                    if (thrown is not (ArgumentNullException or ArgumentOutOfRangeException))
                        wrong.Add($"{type.Name}.{method.Name}({parameters[i].Name}): {thrown?.GetType().Name ?? "no exception"}");
                    else if (thrown is ArgumentNullException { ParamName: var name } && name != parameters[i].Name)
                        wrong.Add($"{type.Name}.{method.Name}({parameters[i].Name}): names {name}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{asked} asked\n{string.Join('\n', wrong)}");
        Assert.True(asked > 100, $"{asked} asked");
    }

    /// <summary>Methods and constructors; what the compiler makes of a record, and values of properties, are not asked.</summary>
    private static IEnumerable<MethodBase> MethodsOf(Type type)
    {
        const BindingFlags declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var isRecord = type.GetMethod("<Clone>$") is not null;
        foreach (var method in type.GetMethods(declared))
        {
            if (!method.IsSpecialName && !method.ContainsGenericParameters && !(isRecord && method.Name is "Equals"))
                yield return method;
        }

        foreach (var constructor in isRecord ? [] : type.GetConstructors())
            yield return constructor;
    }

    private static bool Forbids(ParameterInfo parameter)
        => !parameter.ParameterType.IsValueType && !parameter.ParameterType.IsByRef && !parameter.ParameterType.IsPointer && Nullability.Create(parameter).WriteState == NullabilityState.NotNull;

    private static Exception? Thrown(MethodBase method, object? target, object?[] arguments)
    {
        try
        {
            var result = method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(target, arguments);
            if (result is IEnumerable sequence and not string)
                sequence.GetEnumerator().MoveNext();
            return null;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException;
        }
        catch (ArgumentException exception)
        {
            return exception;
        }
    }

    private static bool TryMakeAll(ParameterInfo[] parameters, int without, out object?[] arguments)
    {
        arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].ParameterType.IsByRefLike || parameters[i].ParameterType.IsPointer)
                return false;
            if (i == without || parameters[i].IsOut)
                continue;
            if (parameters[i].HasDefaultValue && !parameters[i].ParameterType.IsValueType)
                arguments[i] = parameters[i].DefaultValue;
            else if (!TryMake(parameters[i].ParameterType, 3, out arguments[i]))
                return false;
        }

        return true;
    }

    private static bool TryMakeTarget(MethodBase method, out object? target)
    {
        target = null;
        return method.IsStatic || method is ConstructorInfo || TryMake(method.DeclaringType!, 3, out target);
    }

    /// <summary>Any value of a type: empty, the one it offers itself, made of such, or one without content: arguments are looked at before what they hold.</summary>
    private static bool TryMake(Type type, int depth, out object? value)
    {
        value = null;
        if (type.IsByRef || type.IsByRefLike || type.ContainsGenericParameters || depth == 0)
            return false;
        if (type == typeof(string))
            value = "1";
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            value = type.GetField(nameof(ImmutableArray<>.Empty))!.GetValue(null);
        else if (type.IsValueType)
            value = Activator.CreateInstance(type);
        else if (type.IsArray)
            value = Array.CreateInstance(type.GetElementType()!, 0);
        else if (type.IsInterface && type.IsGenericType && type.IsAssignableFrom(type.GetGenericArguments()[0].MakeArrayType()))
            value = Array.CreateInstance(type.GetGenericArguments()[0], 0);
        else if (type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(p => p.PropertyType == type) is { } own)
            value = own.GetValue(null);
        else if (!type.IsAbstract)
            value = MakeByConstructor(type, depth) ?? (type.Assembly == typeof(WanYuan).Assembly ? RuntimeHelpers.GetUninitializedObject(type) : null);
        return value is not null;
    }

    private static object? MakeByConstructor(Type type, int depth)
    {
        foreach (var constructor in type.GetConstructors().OrderBy(static c => c.GetParameters().Length))
        {
            var parameters = constructor.GetParameters();
            var arguments = new object?[parameters.Length];
            var made = true;
            for (var i = 0; made && i < parameters.Length; i++)
                made = TryMake(parameters[i].ParameterType, depth - 1, out arguments[i]);
            if (!made)
                continue;
            try
            {
                return constructor.Invoke(arguments);
            }
            catch (TargetInvocationException)
            {
                // Not of these arguments.
            }
        }

        return null;
    }
}
