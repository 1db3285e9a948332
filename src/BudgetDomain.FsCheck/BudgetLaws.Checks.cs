using BudgetDomain.FsCheck.Generation;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetDomain.FsCheck;

// Laws of checks of whole disclosures: neither a false alarm nor a miss.
public static partial class BudgetLaws
{
    /// <summary>无误报: a consistent disclosure, however it is printed, gives no error.</summary>
    /// <param name="errors">Your check: the text of a disclosure in, the errors out.</param>
    public static Property ConsistentDisclosureGivesNoError(Func<string, IEnumerable<string>> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return Prop.ForAll(Disclosures.Consistent(), disclosure =>
        {
            var error = errors(disclosure.Text).FirstOrDefault();
            return (error is null).Label($"false alarm: {error}");
        });
    }

    /// <summary>无漏报: a disclosure with one figure far too large gives an error, and the errors name that figure.</summary>
    /// <param name="errors">Your check: the text of a disclosure in, the figures that its errors name, as printed, out.</param>
    public static Property KnownErrorIsNamed(Func<string, IEnumerable<string>> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return Prop.ForAll(Disclosures.WithOneError(), wrong => errors(wrong.Text).Any(named => named.Trim() == wrong.Printed).Label($"{wrong.Printed} is not named"));
    }
}
