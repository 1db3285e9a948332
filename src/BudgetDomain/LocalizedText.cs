namespace BudgetDomain;

/// <summary>A message in the two languages of the library.</summary>
/// <param name="Chinese">The Chinese text, the default.</param>
/// <param name="English">The English text.</param>
public sealed record LocalizedText(string Chinese, string English)
{
    /// <summary>The text in the given language.</summary>
    public string In(MessageLanguage language) => language == MessageLanguage.English ? English : Chinese;

    /// <inheritdoc/>
    public override string ToString() => Chinese;
}
