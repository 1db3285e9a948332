using System.Collections.Immutable;
using BudgetDomain.Reconciliation;
using Google.OrTools.Sat;

namespace BudgetDomain.Solver;

/// <summary>A question as a CP-SAT model. Every amount is counted from a base near its figures, so that the numbers of the solver stay small.</summary>
internal sealed class IdentityModel
{
    // Sums of the solver must stay within 63 bits, whatever its variables are.
    private const int SumBits = 61;

    private readonly long[] _base;

    public IdentityModel(IdentityQuestion question)
    {
        var system = question.System;
        var reach = LargestReach(question);
        _base = Bases(question);
        for (var q = 0; q < _base.Length && !IsEmpty; q++)
            AddQuantity(question.Least[q] - (Int128)_base[q], question.Most[q] - (Int128)_base[q], reach);
        if (IsEmpty)
            return;
        foreach (var identity in question.Identities)
            AddIdentity(system.TermsOf(identity), system[identity].Relation);
        foreach (var bound in question.Removable)
            AddRemovable(bound);
        foreach (var excluded in question.Excluded)
            AddExcluded(excluded, system.QuantityCount);
        HasObjective = question.Extreme >= 0 || !question.Removable.IsEmpty;
        if (HasObjective)
            AddObjective(question);
    }

    public CpModelProto Proto { get; } = new();

    /// <summary>Whether a quantity has no amount at all.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Whether the range of a quantity was cut, so that a proof of impossibility proves nothing.</summary>
    public bool IsClipped { get; private set; }

    /// <summary>Whether the numbers are beyond what the solver can add.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Whether something is to be least or greatest.</summary>
    public bool HasObjective { get; private set; }

    /// <summary>The amounts of a solution.</summary>
    public ImmutableArray<long> Amounts(IList<long> solution)
    {
        var amounts = ImmutableArray.CreateBuilder<long>(_base.Length);
        for (var q = 0; q < _base.Length; q++)
            amounts.Add(_base[q] + solution[q]);
        return amounts.MoveToImmutable();
    }

    private static long LargestReach(IdentityQuestion question)
    {
        var terms = 2;
        foreach (var identity in question.Identities)
            terms = Math.Max(terms, question.System.TermsOf(identity).Length + 1);
        return (1L << SumBits) / terms;
    }

    /// <summary>Near zero where that is allowed and nothing is printed; else the least amount that is printed or allowed.</summary>
    private static long[] Bases(IdentityQuestion question)
    {
        var bases = new long[question.Least.Length];
        for (var q = 0; q < bases.Length; q++)
            bases[q] = Math.Abs(question.Least[q]) <= Math.Abs(question.Most[q]) ? question.Least[q] : question.Most[q];
        for (var i = question.Removable.Length - 1; i >= 0; i--)
        {
            var bound = question.Removable[i];
            bases[bound.Quantity] = Math.Clamp(bound.Least, question.Least[bound.Quantity], Math.Max(question.Least[bound.Quantity], question.Most[bound.Quantity]));
        }

        return bases;
    }

    private void AddQuantity(Int128 least, Int128 most, long reach)
    {
        IsEmpty |= least > most;
        IsClipped |= least < -reach || most > reach;
        IsTooLarge |= least > reach || most < -reach;
        var variable = new IntegerVariableProto();
        variable.Domain.Add((long)Int128.Clamp(least, -reach, reach));
        variable.Domain.Add((long)Int128.Clamp(most, -reach, reach));
        Proto.Variables.Add(variable);
    }

    /// <summary>The whole less its parts, all less their bases.</summary>
    private void AddIdentity(ReadOnlySpan<int> terms, IdentityRelation relation)
    {
        var linear = new LinearConstraintProto();
        Int128 shift = -_base[terms[0]];
        linear.Vars.Add(terms[0]);
        linear.Coeffs.Add(1);
        foreach (var part in terms[1..])
        {
            linear.Vars.Add(part);
            linear.Coeffs.Add(-1);
            shift += _base[part];
        }

        if (Int128.Abs(shift) > 1L << SumBits)
        {
            IsTooLarge = true;
            return;
        }

        linear.Domain.Add(relation == IdentityRelation.AtMost ? long.MinValue : (long)shift);
        linear.Domain.Add(relation == IdentityRelation.AtLeast ? long.MaxValue : (long)shift);
        Proto.Constraints.Add(new ConstraintProto { Linear = linear });
    }

    /// <summary>A bound that holds unless its literal is true.</summary>
    private void AddRemovable(RemovableBound bound)
    {
        var given = Proto.Variables.Count;
        var variable = new IntegerVariableProto();
        variable.Domain.Add(0);
        variable.Domain.Add(1);
        Proto.Variables.Add(variable);
        var linear = new LinearConstraintProto();
        linear.Vars.Add(bound.Quantity);
        linear.Coeffs.Add(1);
        linear.Domain.Add(bound.Least - _base[bound.Quantity]);
        linear.Domain.Add(bound.Most - _base[bound.Quantity]);
        var constraint = new ConstraintProto { Linear = linear };
        constraint.EnforcementLiteral.Add(-given - 1);
        Proto.Constraints.Add(constraint);
    }

    private void AddExcluded(ImmutableArray<int> set, int first)
    {
        var or = new BoolArgumentProto();
        foreach (var removable in set)
            or.Literals.Add(-(first + removable) - 1);
        Proto.Constraints.Add(new ConstraintProto { BoolOr = or });
    }

    private void AddObjective(IdentityQuestion question)
    {
        var objective = new CpObjectiveProto();
        if (question.Extreme >= 0)
        {
            objective.Vars.Add(question.Extreme);
            objective.Coeffs.Add(question.IsGreatest ? -1 : 1);
        }

        for (var i = 0; i < question.Removable.Length; i++)
        {
            objective.Vars.Add(question.System.QuantityCount + i);
            objective.Coeffs.Add(question.Removable[i].Weight);
        }

        Proto.Objective = objective;
    }
}
