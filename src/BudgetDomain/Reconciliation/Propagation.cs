using System.Numerics;

namespace BudgetDomain.Reconciliation;

/// <summary>
/// Narrows the bounds of all quantities by all identities until nothing moves or two bounds cross. Sound: a conflict means
/// that no exact amounts exist. All arithmetic is exact: sums have 128 bits, or 64 where so few terms within the limit cannot overflow them.
/// </summary>
internal sealed class Propagation(IdentitySystem system, bool[]? dropped = null)
{
    // Every round but a few is enough in practice; the bound only stops creeping cycles, and stopping early is sound.
    private const int MaxRounds = 64;

    private const int NoReason = -1;

    // So many times the limit, and the differences that are taken of it, stay within 64 bits.
    private const int MaxShortTerms = 12;

    // Whether no bound is beyond the limit: a printed figure may be anything.
    private bool _isWithinLimit;

    private readonly int[] _starts = system.Starts;
    private readonly int[] _terms = system.Terms;
    private readonly Identity[] _identities = system.Identities;

    // While single quantities are fixed: the identities still to be looked at, and what bounds were before.
    private Queue<int>? _pending;
    private bool[] _isPending = [];
    private readonly List<(int Quantity, long Least, long Most)> _before = [];

    // The round in which each quantity moved last: an identity none of whose terms moved since it was looked at has nothing new to say.
    private readonly int[] _movedIn = new int[system.QuantityCount];
    private int _round;

    public long[] Least { get; } = new long[system.QuantityCount];

    public long[] Most { get; } = new long[system.QuantityCount];

    /// <summary>The identity that set each bound last; only kept while tracing.</summary>
    public int[]? LeastReason { get; private set; }

    public int[]? MostReason { get; private set; }

    /// <summary>The identity at which the bounds crossed, or -1 where two figures of one quantity exclude each other.</summary>
    public int ConflictIdentity { get; private set; }

    /// <summary>The quantity whose bounds crossed.</summary>
    public int ConflictQuantity { get; private set; }

    /// <summary>Starts from the figures.</summary>
    /// <param name="grade">The grade that says how far a figure reaches.</param>
    /// <param name="freed">Figures that bound nothing, by index.</param>
    /// <returns>Whether the figures of every quantity agree.</returns>
    public bool Start(Grade grade, ReadOnlySpan<bool> freed)
    {
        Array.Fill(Least, system.IsSigned ? -Bounds.Limit : 0);
        Array.Fill(Most, Bounds.Limit);
        ConflictIdentity = ConflictQuantity = -1;
        _isWithinLimit = true;
        var agree = true;
        var figures = system.Figures.AsSpan();
        for (var i = 0; i < figures.Length; i++)
        {
            if (freed[i])
                continue;
            var quantity = system.QuantityOfFigure[i];
            var (least, most) = Bounds.Of(figures[i], grade);
            _isWithinLimit &= least >= -Bounds.Limit && most <= Bounds.Limit;
            Least[quantity] = Math.Max(Least[quantity], least);
            Most[quantity] = Math.Min(Most[quantity], most);
            if (Least[quantity] > Most[quantity])
            {
                ConflictQuantity = quantity;
                agree = false;
            }
        }

        return agree;
    }

    /// <summary>Starts from the figures of the quantities of some identities; the bounds of all others are left as they are.</summary>
    /// <returns>Whether the figures of every such quantity agree.</returns>
    public bool StartOn(ReadOnlySpan<int> identities, Grade grade, ReadOnlySpan<bool> freed)
    {
        ConflictIdentity = ConflictQuantity = -1;
        var agree = true;
        foreach (var identity in identities)
        {
            foreach (var quantity in system.TermsOf(identity))
            {
                var (least, most) = PrintedBounds(quantity, grade, freed);
                (Least[quantity], Most[quantity]) = (least, most);
                if (least > most)
                {
                    ConflictQuantity = quantity;
                    agree = false;
                }
            }
        }

        return agree;
    }

    /// <summary>The bounds of a quantity by its own figures.</summary>
    public (long Least, long Most) PrintedBounds(int quantity, Grade grade, ReadOnlySpan<bool> freed)
    {
        var (low, high) = (system.IsSigned ? -Bounds.Limit : 0, Bounds.Limit);
        foreach (var figure in system.FiguresOf(quantity))
        {
            if (freed[figure])
                continue;
            var (least, most) = Bounds.Of(system.Figures[figure], grade);
            (low, high) = (Math.Max(low, least), Math.Min(high, most));
        }

        return (low, high);
    }

    /// <summary>Propagates over all identities, or over the given ones.</summary>
    /// <returns>Whether no conflict was found.</returns>
    public bool Run(ReadOnlySpan<int> only = default, bool trace = false)
    {
        if (trace)
        {
            LeastReason = new int[Least.Length];
            MostReason = new int[Most.Length];
            Array.Fill(LeastReason, NoReason);
            Array.Fill(MostReason, NoReason);
        }
        else
        {
            LeastReason = MostReason = null;
        }

        Array.Clear(_movedIn);
        var count = only.IsEmpty ? _identities.Length : only.Length;
        for (_round = 1; _round <= MaxRounds; _round++)
        {
            var moved = false;
            for (var k = 0; k < count; k++)
            {
                var identity = only.IsEmpty ? k : only[k];
                if (!Applies(identity) || !HasMoved(identity))
                    continue;
                if (!Narrow(identity, ref moved))
                {
                    ConflictIdentity = identity;
                    return false;
                }
            }

            if (!moved)
                break;
        }

        return true;
    }

    private bool HasMoved(int identity)
    {
        if (_round == 1)
            return true;
        foreach (var term in _terms.AsSpan(_starts[identity].._starts[identity + 1]))
        {
            if (_movedIn[term] >= _round - 1)
                return true;
        }

        return false;
    }

    /// <summary>Gives a quantity one amount, and carries on what follows from it; all else must be at rest.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="amount">Its amount.</param>
    /// <param name="work">How many terms may be looked at; what is looked at is taken off. Beyond it nothing more is carried on.</param>
    /// <returns>Whether no conflict was found.</returns>
    public bool Fix(int quantity, long amount, ref long work)
    {
        var pending = _pending ??= new();
        if (_isPending.Length == 0)
            _isPending = new bool[_identities.Length];
        _before.Clear();
        Change(quantity);
        Least[quantity] = Most[quantity] = amount;
        var isGood = true;
        while (isGood && work > 0 && pending.TryDequeue(out var identity))
        {
            _isPending[identity] = false;
            work -= _starts[identity + 1] - _starts[identity];
            var moved = false;
            isGood = !Applies(identity) || Narrow(identity, ref moved);
        }

        while (pending.TryDequeue(out var identity))
            _isPending[identity] = false;
        _pending = null;
        return isGood;
    }

    /// <summary>Takes back the last <see cref="Fix"/>.</summary>
    public void Undo()
    {
        for (var i = _before.Count - 1; i >= 0; i--)
            (Least[_before[i].Quantity], Most[_before[i].Quantity]) = (_before[i].Least, _before[i].Most);
        _before.Clear();
    }

    private void Change(int quantity)
    {
        _before.Add((quantity, Least[quantity], Most[quantity]));
        foreach (var identity in system.IdentitiesOf(quantity))
        {
            if (_isPending[identity])
                continue;
            _isPending[identity] = true;
            _pending!.Enqueue(identity);
        }
    }

    /// <summary>Whether an identity counts: not when it is dropped, nor a lower bound where amounts may be negative.</summary>
    public bool Applies(int identity)
        => !(dropped is not null && dropped[identity]) && system.Applies(identity);

    /// <summary>Whether an identity can hold on the present bounds taken alone.</summary>
    public bool Holds(int identity)
    {
        var (first, end) = (_starts[identity], _starts[identity + 1]);
        Int128 least = 0, most = 0;
        for (var t = first + 1; t < end; t++)
        {
            least += Math.Min(Least[_terms[t]], Most[_terms[t]]);
            most += Math.Max(Least[_terms[t]], Most[_terms[t]]);
        }

        var whole = _terms[first];
        var relation = _identities[identity].Relation;
        return (relation == IdentityRelation.AtMost || least <= Math.Max(Least[whole], Most[whole]))
            && (relation == IdentityRelation.AtLeast || most >= Math.Min(Least[whole], Most[whole]));
    }

    private bool Narrow(int identity, ref bool moved)
        => _isWithinLimit && _starts[identity + 1] - _starts[identity] <= MaxShortTerms ? Narrow<long>(identity, ref moved) : Narrow<Int128>(identity, ref moved);

    private bool Narrow<T>(int identity, ref bool moved)
        where T : struct, IBinaryInteger<T>
    {
        var terms = _terms.AsSpan(_starts[identity]..(_starts[identity + 1]));
        var (leasts, mosts) = (Least, Most);
        var relation = _identities[identity].Relation;
        var (boundsBelow, boundsAbove) = (relation != IdentityRelation.AtMost, relation != IdentityRelation.AtLeast);
        var whole = terms[0];
        var parts = terms[1..];
        T least = T.Zero, most = T.Zero;
        foreach (var part in parts)
        {
            least += T.CreateTruncating(leasts[part]);
            most += T.CreateTruncating(mosts[part]);
        }

        if (boundsBelow && least > T.CreateTruncating(leasts[whole]) && !Raise(whole, Below(least), identity, ref moved))
            return false;
        if (boundsAbove && most < T.CreateTruncating(mosts[whole]) && !Lower(whole, Above(most), identity, ref moved))
            return false;

        // What the whole leaves for each part, the others being at their least or most.
        var room = T.CreateTruncating(mosts[whole]) - least;
        var need = T.CreateTruncating(leasts[whole]) - most;
        foreach (var part in parts)
        {
            var before = (Least: T.CreateTruncating(leasts[part]), Most: T.CreateTruncating(mosts[part]));
            var ceiling = room + before.Least;
            var floor = need + before.Most;
            if (boundsBelow && ceiling < before.Most)
            {
                if (!Lower(part, Above(ceiling), identity, ref moved))
                    return false;
                need += before.Most - T.CreateTruncating(mosts[part]);
            }

            if (boundsAbove && floor > before.Least)
            {
                if (!Raise(part, Below(floor), identity, ref moved))
                    return false;
                room -= T.CreateTruncating(leasts[part]) - before.Least;
            }
        }

        return true;
    }

    private static long Below<T>(T bound)
        where T : struct, IBinaryInteger<T>
        => long.CreateTruncating(T.Min(bound, T.CreateTruncating(Bounds.Limit + 1)));

    private static long Above<T>(T bound)
        where T : struct, IBinaryInteger<T>
        => long.CreateTruncating(T.Max(bound, T.CreateTruncating(-Bounds.Limit - 1)));

    private bool Raise(int quantity, long least, int reason, ref bool moved)
    {
        if (_pending is not null)
            Change(quantity);
        Least[quantity] = least;
        _movedIn[quantity] = _round;
        LeastReason?[quantity] = reason;
        moved = true;
        ConflictQuantity = quantity;
        return least <= Most[quantity];
    }

    private bool Lower(int quantity, long most, int reason, ref bool moved)
    {
        if (_pending is not null)
            Change(quantity);
        Most[quantity] = most;
        _movedIn[quantity] = _round;
        MostReason?[quantity] = reason;
        moved = true;
        ConflictQuantity = quantity;
        return most >= Least[quantity];
    }
}
