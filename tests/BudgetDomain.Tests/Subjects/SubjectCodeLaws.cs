using BudgetDomain.Subjects;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Subjects;

/// <summary>What the four families promise beyond being values: the tree.</summary>
public abstract class SubjectCodeLaws<T>
    where T : struct, ISubjectCode<T>
{
    [Property(MaxTest = 1000 / Thinned.By)]
    public void Level_FollowsFromTheLengthOfTheText(T code)
        => Assert.Equal(code.IsDefault ? 0 : 1 + (2 * (int)code.Level), code.ToString()!.Length);

    [Property(MaxTest = 1000 / Thinned.By)]
    public void Text_BeginsWithTheFamilysDigit(T code)
        => Assert.True(code.IsDefault || code.ToString()![0] == '0' + T.FirstDigit);

    [Property(MaxTest = 1000 / Thinned.By)]
    public void Parents_AreExactlyTheAncestorsAndComeFirst(T code, T other)
    {
        var chain = new List<T>();
        for (var above = code; !above.IsDefault; chain.Add(above))
            above = above.Parent;
        Assert.Equal((int)code.Level, chain.Count);
        Assert.All(chain, above => Assert.True(above < code && above.IsAncestorOf(code) && above.Contains(code) && !code.IsAncestorOf(above)));
        Assert.Equal(chain.Contains(other), other.IsAncestorOf(code));
        Assert.Equal(other == code || chain.Contains(other), other.Contains(code));
        Assert.Equal(chain.Count < 2 ? code : chain[^2], code.Root);
        Assert.All(chain, above => Assert.Equal(above, code.RollUpTo(above.Level)));
        Assert.Equal(code, code.RollUpTo(SubjectLevel.SubItem));
    }

    [Property(MaxTest = 1000 / Thinned.By)]
    public void Order_IsOrdinalOrderOfTexts(T left, T right)
        => Assert.Equal(Math.Sign(string.CompareOrdinal(left.ToString(), right.ToString())), Math.Sign(left.CompareTo(right)));

    [Property(MaxTest = 1000 / Thinned.By)]
    public void GroupsApart_ReadTheSame(T code)
    {
        if (code.IsDefault)
            return;
        var text = code.ToString()!;
        foreach (var separator in new[] { " ", "　", "   ", "-", "－" })
            Assert.Equal(code, T.Parse(text[..3] + string.Concat(text[3..].Chunk(2).Select(pair => separator + new string(pair))), null));
    }

    [Property(MaxTest = 1000 / Thinned.By)]
    public void Padded_RoundTrips(T code) => Assert.Equal(code, T.FromPadded(code.Padded));
}
