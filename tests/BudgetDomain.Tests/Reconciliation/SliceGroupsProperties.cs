using BudgetDomain.Cube;
using BudgetDomain.FsCheck;
using BudgetDomain.Reconciliation;
using FsCheck.Xunit;

namespace BudgetDomain.Tests.Reconciliation;

/// <summary>What is found within a group is what is found among all slices.</summary>
[Properties(Arbitrary = [typeof(BudgetArbitraries)])]
public class SliceGroupsProperties
{
    [Property(MaxTest = 200 / Thinned.By)]
    public bool A_quantity_beside_another_is_that_of_its_slice(SlicePair[] pairs)
    {
        var quantities = new QuantityIndex(8);
        foreach (var pair in pairs)
        {
            // Slices that differ in one member, so that there is something to find, and the pair as it comes.
            _ = quantities.Add(pair.Left);
            _ = quantities.Add(pair.Right);
            foreach (var tree in MemberTree.All)
                _ = quantities.Add(pair.Left.WithMember(tree.Dimension, pair.Right.Member(tree.Dimension)));
        }

        var groups = new SliceGroups(quantities);
        for (var q = 0; q < quantities.Count; q++)
        {
            foreach (var tree in MemberTree.All)
            {
                for (var member = 0; member < tree.Count; member++)
                {
                    if (groups.Find(q, tree, member) != quantities.Find(quantities[q].WithMember(tree.Dimension, member)))
                        return false;
                }
            }
        }

        return true;
    }
}
