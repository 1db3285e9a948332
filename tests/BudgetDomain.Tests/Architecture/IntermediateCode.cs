using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace BudgetDomain.Tests.Architecture;

/// <summary>The instructions of a method, as far as references to types and members and opcodes go.</summary>
internal static class IntermediateCode
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Every instruction with the member it names, or <see langword="null"/>.</summary>
    public static IEnumerable<(OpCode Code, MemberInfo? Member)> Of(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } bytes)
            yield break;
        var typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < bytes.Length;)
        {
            var value = bytes[at] == 0xFE ? unchecked((short)(0xFE00 | bytes[at + 1])) : bytes[at];
            var code = OpCodesByValue[value];
            at += code.Size;
            MemberInfo? member = null;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok)
                member = method.Module.ResolveMember(BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)), typeArguments, methodArguments);
            at += SizeOfOperand(code.OperandType, bytes, at);
            yield return (code, member);
        }
    }

    private static int SizeOfOperand(OperandType operand, byte[] bytes, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at))),
        _ => 4,
    };
}
