using BudgetDomain.Disclosure;

namespace BudgetDomain.Narrative;

/// <summary>
/// The last place of each amount. Narratives trim zeros, so 839万元 beside 28.50万元 is exact to 0.01 万元; where a whole chapter prints no
/// decimal, its amounts are rounded to whole units.
/// </summary>
internal static class Precision
{
    // What documents trim are the two decimals of their tables; more decimals are one's own.
    private const int Trimmed = 2;

    public static void Find(Narration narration)
    {
        var finest = new Dictionary<(Chapter? Chapter, int Passage, AmountUnit Unit), int>();
        foreach (var (passage, mentions) in narration.Passages)
        {
            foreach (var mention in mentions)
            {
                if (mention.IsAmount && mention.Role != MentionRole.Threshold)
                    finest[KeyOf(passage, mention)] = Math.Max(mention.Number.Decimals, finest.GetValueOrDefault(KeyOf(passage, mention)));
            }
        }

        foreach (var (passage, mentions) in narration.Passages)
        {
            foreach (var mention in mentions)
            {
                if (!mention.IsAmount)
                    continue;
                var decimals = Math.Max(mention.Number.Decimals, Math.Min(Trimmed, finest.GetValueOrDefault(KeyOf(passage, mention))));
                var place = mention.Number.Unit.FenPerUnit();
                for (; decimals > 0 && place >= 10; decimals--)
                    place /= 10;
                mention.LastPlace = place;
            }
        }
    }

    private static (Chapter?, int, AmountUnit) KeyOf(Passage passage, Mention mention)
        => (passage.Chapter, passage.Chapter is null ? passage.Index : -1, mention.Number.Unit);
}
