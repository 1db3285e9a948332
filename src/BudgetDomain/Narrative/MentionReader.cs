using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>Gives every number of a passage its role, from left to right.</summary>
internal sealed class MentionReader(Surroundings surroundings)
{
    // No paragraph of prose has as many numbers; what has is noise. It is read up to the sentence with the last of these, and the rest is counted.
    private const int MaxNumbers = 2000;

    private static readonly string[] Reasons = ["原因", "由于", "因为", "主要系", "主要是因", "主要是由"];

    private readonly List<NumberToken> _tokens = [];
    private readonly List<int> _inList = [];
    private readonly HashSet<int> _unitless = [];

    // What the sentence said so far.
    private Passage _passage = null!;
    private Label? _item;
    private Label? _last;
    private Label? _against;
    private int _sentence, _carriedYear, _reasonUntil, _scanned;
    private bool _isReason;

    public List<Mention> Read(Passage passage)
    {
        var mentions = new List<Mention>();
        NumberScanner.Scan(passage.Text, _tokens);
        Lists.Mark(passage.Text, _tokens, _inList);
        Unitless.Mark(passage.Text, _tokens, _unitless);
        (_passage, _last, _against, _sentence, _carriedYear, _scanned, _isReason, _reasonUntil) = (passage, null, null, 0, 0, 0, false, 0);
        var (scope, chapterTopic) = surroundings.Of(passage.Chapter);
        _item = passage.Item = Items.Of(passage.Text, surroundings.Labels);
        var floor = 0;
        for (var i = 0; i < Math.Min(_tokens.Count, MaxNumbers); i++)
        {
            var token = _tokens[i];
            if (token is { Kind: NumberKind.Unreadable, Unit: not AmountUnit.Unknown } || (token.Kind == NumberKind.Amount && !Mention.IsReadable(token)))
            {
                passage.Unreadable.Add(token);
                continue;
            }

            if (token.Kind is not (NumberKind.Amount or NumberKind.Percent or NumberKind.Count))
                continue;

            var head = _inList[i] > 0 ? _tokens[i - _inList[i]].Start : token.Start;
            Advance(head);
            var start = Clauses.StartOf(passage.Text, floor, head);
            var clause = passage.Text.AsSpan(start, head - start);
            var whole = token.Kind == NumberKind.Percent && clause is "的" && mentions.Count > 0 && mentions[^1].IsAmount && mentions[^1].Number.End == start ? mentions[^1] : null;
            if (whole is not null)
            {
                // 占总支出2940.05万元的71.65%: the words stand before the whole.
                start = whole.ClauseStart;
                clause = passage.Text.AsSpan(start, whole.Number.Start - start);
            }

            var reading = ClauseReading.Of(clause, passage.Text.AsSpan(token.End), token.Kind);
            if (_inList[i] <= 0)
                FindAgainst(floor, start);
            var mention = Make(token, reading, start, clause, scope, chapterTopic, whole, _unitless.Contains(token.Start));
            mention.IndexInList = _inList[i];
            mentions.Add(mention);
            if (token.Kind != NumberKind.Count && (i + 1 == _tokens.Count || _inList[i + 1] <= 0))
                floor = token.End;
        }

        LeaveRest(mentions);
        return mentions;
    }

    /// <summary>Of a paragraph with too many numbers: a sentence that is cut is not judged by its beginning.</summary>
    private void LeaveRest(List<Mention> mentions)
    {
        if (_tokens.Count <= MaxNumbers)
            return;
        var cut = _sentence;
        mentions.RemoveAll(m => m.Sentence == cut);
        var end = mentions.Count > 0 ? mentions[^1].Number.End : 0;
        _passage.Unreadable.RemoveAll(t => t.Start >= end);
        NumberToken? first = null;
        var count = 0;
        foreach (var token in _tokens)
        {
            if (token.Start < end || token.Kind is not (NumberKind.Amount or NumberKind.Percent))
                continue;
            first ??= token;
            count++;
        }

        if (first is { } begin)
            _passage.Beyond = (begin, count);
    }

    private Mention Make(NumberToken token, ClauseReading reading, int start, ReadOnlySpan<char> clause, SliceScope scope, Label? chapterTopic, Mention? whole, bool isUnitless)
    {
        var label = surroundings.Labels.Read(clause[..reading.LabelLength]);
        var against = reading.AgainstLength >= 0 ? surroundings.Labels.Read(Clauses.WithoutLinks(clause.Slice(reading.AgainstStart, reading.AgainstLength))) : null;
        if (reading.Role is MentionRole.Change or MentionRole.Rate)
        {
            // 同比增加……，同比增长……: a comparison said twice is one.
            if (against is null || (_against is { } before && against.IsOfSamePeriod(before) && against.IsOfSame(before)))
                against = _against;
            _against = against;
        }

        var topic = _item ?? _last ?? chapterTopic;
        var period = reading.Role == MentionRole.Base ? surroundings.BaseOf(against ?? label) : surroundings.PeriodOf(label, _carriedYear);
        var isElliptical = false;
        if (reading.Role == MentionRole.Level)
        {
            isElliptical = IsElliptical(label, topic, start);
            _carriedYear = label.Year != 0 ? label.Year : _carriedYear;
            if ((label.IsIdentifying || label.SaysSide) && !isElliptical)
                _last = label;
            if (_item is null && label.Names.Count > 0 && start < 40 && label.IsKnown)
                _item = label;
        }

        return new(_passage, token, reading.Role, _sentence, reading.Way)
        {
            Label = label,
            Topic = topic,
            Scope = topic is null ? scope : scope.And(topic),
            ClauseStart = start,
            Whole = whole,
            Against = against,
            IsReason = _isReason || isUnitless,
            IsElliptical = isElliptical,
            Period = period,
        };
    }

    /// <summary>Passes over the text up to a number: sentences end, reasons begin and end.</summary>
    private void Advance(int to)
    {
        var text = _passage.Text;
        for (; _scanned < to; _scanned++)
        {
            var c = text[_scanned];
            if (c is '。' or '!' or '?')
            {
                _sentence++;
                (_against, _carriedYear, _isReason) = (null, 0, false);
            }
            else if (c == ';')
            {
                _isReason = false;
            }
            else if (c is '原' or '由' or '因' or '主')
            {
                foreach (var reason in Reasons)
                    _isReason |= text.AsSpan(_scanned).StartsWith(reason);
            }
        }
    }

    /// <summary>与2023年度相比，: what all that follows in the sentence is compared with.</summary>
    private void FindAgainst(int floor, int start)
    {
        floor = Math.Max(Math.Min(floor, start), start - 200);
        var gap = _passage.Text.AsSpan(floor, start - floor);
        var end = gap.LastIndexOf("相比");
        if (end < 0 || gap[end..].Contains('。'))
            return;
        var before = gap[..end];
        var from = Math.Max(before.LastIndexOfAny('与', '和', '同'), before.LastIndexOf('较'));
        if (from >= 0)
            _against = surroundings.Labels.Read(before[(from + 1)..]);
    }

    /// <summary>
    /// Whether 支出决算为…… has its subject somewhere else: no word before it says of what. It may be any part of the whole, and may agree with the whole, but
    /// is never held against it.
    /// </summary>
    private bool IsElliptical(Label label, Label? topic, int start)
    {
        if (topic is not null || label.IsIdentifying || !label.SaysSide || label.Year != 0)
            return false;
        var before = _passage.Text.AsSpan(0, start).Trim(",，;:、。");
        if (before.Length == 0)
            return label.Stage == BudgetStage.FinalAccounts && label.Text.EndsWith('为');
        return !surroundings.Labels.Read(before).IsKnown;
    }
}
