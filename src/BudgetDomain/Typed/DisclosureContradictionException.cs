using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BudgetDomain.Rules;

namespace BudgetDomain.Typed;

/// <summary>预算公开数据矛盾: a document cannot be a <see cref="UnitDisclosure"/>, with every reason why.</summary>
public sealed class DisclosureContradictionException : Exception
{
    // The message is for people and logs; all findings are in the property.
    private const int MaxListed = 50;

    /// <summary>Creates the exception without findings.</summary>
    public DisclosureContradictionException()
        : this("公开文件的数据不能成立")
    {
    }

    /// <summary>Creates the exception without findings.</summary>
    /// <param name="message">What is wrong, in Chinese.</param>
    public DisclosureContradictionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception without findings.</summary>
    /// <param name="message">What is wrong, in Chinese.</param>
    /// <param name="innerException">The cause.</param>
    public DisclosureContradictionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="findings">Everything that stands against the document; the message lists it in Chinese.</param>
    public DisclosureContradictionException(ImmutableArray<Finding> findings)
        : base(Describe(findings)) => Findings = findings.IsDefault ? [] : findings;

    /// <summary>Everything that stands against the document, by place.</summary>
    public ImmutableArray<Finding> Findings { get; } = [];

    private static string Describe(ImmutableArray<Finding> findings)
    {
        if (findings.IsDefaultOrEmpty)
            return "公开文件的数据不能成立";
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"公开文件的数据不能成立，共 {findings.Length} 处：");
        foreach (var finding in findings.Take(MaxListed))
        {
            text.Append('\n').Append(finding.Rule).Append(' ');
            if (!finding.Places.IsDefaultOrEmpty)
                text.Append(CultureInfo.InvariantCulture, $"第 {finding.Places[0].Line} 行 ");
            text.Append(finding.Message.Chinese);
        }

        if (findings.Length > MaxListed)
            text.Append(CultureInfo.InvariantCulture, $"\n……另有 {findings.Length - MaxListed} 处");
        return text.ToString();
    }
}
