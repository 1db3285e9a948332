namespace BudgetDomain.FsCheck.Synthetic;

/// <summary>A disclosure that is right but for one figure, which is known: it is larger than all lines together, so no rounding explains it.</summary>
/// <param name="Disclosure">The disclosure without the error.</param>
/// <param name="Figure">Which figure is wrong, from 0 in the order of the text.</param>
public sealed record DisclosureWithOneError(SyntheticDisclosure Disclosure, int Figure)
{
    /// <summary>The text with the error.</summary>
    public string Text => new DisclosureWriter(Disclosure, Figure).Write().Text;

    /// <summary>The wrong figure as printed, without blanks around it.</summary>
    public string Printed => new DisclosureWriter(Disclosure, Figure).Write().Wrong;

    /// <summary>The wrong figure and the text.</summary>
    public override string ToString() => $"{Printed}{Environment.NewLine}{Text}";
}
