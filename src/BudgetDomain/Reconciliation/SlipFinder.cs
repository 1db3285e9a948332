using System.Globalization;
using BudgetDomain.Cube;
using BudgetDomain.Disclosure;

namespace BudgetDomain.Reconciliation;

/// <summary>Recognises the slip that made a printed figure out of one that would do.</summary>
internal sealed class SlipFinder
{
    // Among more values than so many some will match any pattern by chance.
    private const int MaxPlaces = 20;

    private readonly IdentitySystem _system;
    private readonly Dictionary<(int Table, int Row, int Column), long> _cells = [];
    private readonly Dictionary<Slice, long> _lastYear = [];

    public SlipFinder(IdentitySystem system, RecognisedDocument? lastYear)
    {
        _system = system;
        foreach (var figure in system.Figures)
        {
            if (!figure.IsZero && figure.State == FigureState.Printed)
                _cells[(figure.Table, figure.Row, figure.Column)] = figure.Amount.Fen;
        }

        // Units and projects have other numbers in another document.
        foreach (var figure in lastYear?.Figures ?? [])
        {
            if (figure is { IsZero: false, State: FigureState.Printed, Slice: { Unit: 0, Project: 0 } })
                _lastYear.TryAdd(figure.Slice, figure.Amount.Fen);
        }
    }

    /// <summary>The slip, or <see langword="null"/> where none is known.</summary>
    /// <param name="index">The printed figure.</param>
    /// <param name="least">The least figure that would do, in 分.</param>
    /// <param name="most">The greatest figure that would do, in 分.</param>
    public Slip? Find(int index, long least, long most)
    {
        var figure = _system.Figures[index];
        if (figure.State != FigureState.Printed)
            return null;
        var printed = figure.Amount.Fen;
        var place = figure.LastPlace;
        var isNarrow = most - least <= MaxPlaces * place;
        if (isNarrow || most - least <= Math.Abs(least) / MaxPlaces)
        {
            if (IsWithin(-printed))
                return Meant(SlipKind.SignTurned, -printed);
            if (OfPoint(printed, place, least, most) is { } moved)
                return moved;
        }

        return (isNarrow ? OfDigits(printed, place, least + ((most - least) / 2), IsWithin) : null) ?? OfCopy(figure, printed);

        bool IsWithin(long fen) => fen >= least && fen <= most && fen != printed && fen != 0;
    }

    private static Slip Meant(SlipKind kind, long fen) => new(kind, WanYuan.FromFen(fen));

    /// <summary>The point moved by one to three places, or by the four between 元 and 万元. What then fell off behind the last place is made up for.</summary>
    private static Slip? OfPoint(long printed, long place, long least, long most)
    {
        for (var (factor, places) = (10L, 1); places <= 4; (factor, places) = (factor * 10, places + 1))
        {
            var kind = places == 4 ? SlipKind.WrongUnit : SlipKind.PointMoved;
            var less = Math.Clamp(printed / factor, least, most);
            if (less != 0 && less != printed && Math.Abs(less - (printed / factor)) < place)
                return Meant(kind, less);
            var more = Int128.Clamp((Int128)printed * factor, least, most);
            if (more != 0 && more != printed && Int128.Abs(more - ((Int128)printed * factor)) < factor * place)
                return Meant(kind, (long)more);
        }

        return null;
    }

    /// <summary>Digits swapped, doubled or dropped. Digits that do not stand side by side are seldom swapped: only where that gives just the middle of what would do.</summary>
    private static Slip? OfDigits(long printed, long place, long middle, Func<long, bool> within)
    {
        var sign = Math.Sign(printed);
        var digits = (Math.Abs(printed) / place).ToString(CultureInfo.InvariantCulture);
        if (printed % place != 0 || digits.Length > 15)
            return null;
        for (var distance = 1; distance < digits.Length; distance++)
        {
            for (var i = 0; i + distance < digits.Length; i++)
            {
                var swapped = digits.ToCharArray();
                (swapped[i], swapped[i + distance]) = (swapped[i + distance], swapped[i]);
                if (swapped[0] != '0' && Value(swapped) is var value && within(value) && (distance == 1 || Math.Abs(value - middle) < place))
                    return Meant(SlipKind.DigitsSwapped, value);
            }
        }

        for (var i = 1; i < digits.Length; i++)
        {
            if (digits[i] == digits[i - 1] && Value(digits.Remove(i, 1)) is var value && within(value))
                return Meant(SlipKind.DigitDoubled, value);
        }

        for (var i = 0; digits.Length < 15 && i <= digits.Length; i++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                if (Value(digits.Insert(i, digit.ToString())) is var value && within(value))
                    return Meant(SlipKind.DigitDropped, value);
            }
        }

        return null;

        long Value(ReadOnlySpan<char> text) => sign * long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) * place;
    }

    private Slip? OfCopy(Figure figure, long printed)
    {
        if (_cells.TryGetValue((figure.Table, figure.Row - 1, figure.Column), out var above) && above == printed)
            return new(SlipKind.RowAboveCopied, null);
        if (_cells.TryGetValue((figure.Table, figure.Row + 1, figure.Column), out var below) && below == printed)
            return new(SlipKind.RowBelowCopied, null);
        return _lastYear.TryGetValue(figure.Slice, out var last) && last == printed ? new(SlipKind.LastYearCopied, null) : null;
    }
}
