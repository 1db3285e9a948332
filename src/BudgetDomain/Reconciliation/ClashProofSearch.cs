using System.Collections.Immutable;

namespace BudgetDomain.Reconciliation;

/// <summary>Propagates over a small clash and keeps from what each bound was made, so that at the end all goes back to figures.</summary>
internal sealed class ClashProofSearch(IdentitySystem system, Grade grade)
{
    private const int MaxRounds = 64;
    private const int None = -1;

    // Each bound that was ever set: the figure it came from, or the bounds it was made of. Later ones are made of earlier ones.
    private readonly List<(bool IsLeast, int Figure, int[] MadeOf)> _steps = [];
    private readonly Dictionary<int, (long Amount, int Step)> _least = [];
    private readonly Dictionary<int, (long Amount, int Step)> _most = [];
    private (int Least, int Most)? _clash;

    public ClashProof? Find(ImmutableArray<int> figures, ImmutableArray<int> identities)
    {
        foreach (var figure in figures)
        {
            var (least, most) = Bounds.Of(system.Figures[figure], grade);
            var quantity = system.QuantityOfFigure[figure];
            Raise(quantity, least, figure, []);
            Lower(quantity, most, figure, []);
        }

        for (var round = 0; round < MaxRounds && _clash is null; round++)
        {
            var before = _steps.Count;
            foreach (var identity in identities.Where(system.Applies))
                Narrow(system.TermsOf(identity), system[identity].Relation);
            if (_steps.Count == before)
                break;
        }

        return _clash is null ? null : ToProof(_clash.Value);
    }

    private (long Amount, int Step) Least(int quantity) => _least.GetValueOrDefault(quantity, (system.IsSigned ? -Bounds.Limit : 0, None));

    private (long Amount, int Step) Most(int quantity) => _most.GetValueOrDefault(quantity, (Bounds.Limit, None));

    private void Narrow(ReadOnlySpan<int> terms, IdentityRelation relation)
    {
        if (relation != IdentityRelation.AtMost)
            Combine(terms, raises: true);
        if (relation != IdentityRelation.AtLeast)
            Combine(terms, raises: false);
    }

    /// <summary>The whole is at least its parts (or at most), and each part at most what the others leave of the whole (or at least).</summary>
    private void Combine(ReadOnlySpan<int> terms, bool raises)
    {
        for (var target = 0; target < terms.Length && _clash is null; target++)
        {
            Int128 sum = 0;
            var madeOf = new List<int>();
            var isBounded = true;
            for (var t = 0; t < terms.Length; t++)
            {
                if (t == target)
                    continue;

                // From below for the parts of a whole; from the other side for the whole that leaves room for a part.
                var (amount, step) = (t == 0) != raises ? Least(terms[t]) : Most(terms[t]);
                isBounded &= Math.Abs(amount) < Bounds.Limit;
                sum += target == 0 || t == 0 ? amount : -(Int128)amount;
                if (step != None)
                    madeOf.Add(step);
            }

            if (!isBounded || Int128.Abs(sum) >= Bounds.Limit)
                continue;
            if ((target == 0) == raises)
                Raise(terms[target], (long)sum, None, [.. madeOf]);
            else
                Lower(terms[target], (long)sum, None, [.. madeOf]);
        }
    }

    private void Raise(int quantity, long amount, int figure, int[] madeOf)
    {
        if (_clash is not null || amount <= Least(quantity).Amount)
            return;
        _least[quantity] = (amount, _steps.Count);
        _steps.Add((true, figure, madeOf));
        if (amount > Most(quantity).Amount)
            _clash = (_steps.Count - 1, Most(quantity).Step);
    }

    private void Lower(int quantity, long amount, int figure, int[] madeOf)
    {
        if (_clash is not null || amount >= Most(quantity).Amount)
            return;
        _most[quantity] = (amount, _steps.Count);
        _steps.Add((false, figure, madeOf));
        if (amount < Least(quantity).Amount)
            _clash = (Least(quantity).Step, _steps.Count - 1);
    }

    /// <summary>Goes back from the two bounds that crossed to the figures: a least bound is made of least bounds and of the most bounds of what is taken off.</summary>
    private ClashProof? ToProof((int Least, int Most) clash)
    {
        var times = new long[_steps.Count];
        foreach (var step in new[] { clash.Least, clash.Most })
        {
            if (step != None)
                times[step]++;
        }

        var (left, right) = (ImmutableArray.CreateBuilder<(int, int)>(), ImmutableArray.CreateBuilder<(int, int)>());
        Int128 leftLeast = 0, rightMost = 0;
        for (var step = _steps.Count - 1; step >= 0; step--)
        {
            if (times[step] == 0)
                continue;
            var (isLeast, figure, madeOf) = _steps[step];
            foreach (var part in madeOf)
                times[part] += times[step];
            if (figure < 0)
                continue;
            var (least, most) = Bounds.Of(system.Figures[figure], grade);
            (isLeast ? left : right).Add((figure, (int)Math.Min(times[step], int.MaxValue)));
            if (isLeast)
                leftLeast += (Int128)least * times[step];
            else
                rightMost += (Int128)most * times[step];
        }

        left.Reverse();
        right.Reverse();
        return leftLeast > rightMost && Int128.Max(Int128.Abs(leftLeast), Int128.Abs(rightMost)) < long.MaxValue / 2
            ? new(left.DrainToImmutable(), right.DrainToImmutable(), (long)leftLeast, (long)rightMost)
            : null;
    }
}
