namespace BudgetDomain.Variances;

/// <summary>What a classification knows of codes and names over the years, whatever its family.</summary>
internal interface ISubjectHistory
{
    /// <summary>The code that a name bears in a year, or an empty text where there is none or more than one.</summary>
    string CodeOf(string name, int? year);

    /// <summary>Whether the classification knows the code, and knows that it does not stand in a year.</summary>
    bool IsOutOfForce(string code, int? year);

    /// <summary>Whether one code is two subjects in two years, neither being a former name of the other.</summary>
    bool IsReused(string code, int? first, int? second);
}
