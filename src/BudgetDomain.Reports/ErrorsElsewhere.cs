using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;

namespace BudgetDomain.Reports;

/// <summary>
/// The errors that the verdict over the tables does not tell of (表格勾稽以外的错误): tables may agree while the text beside them is wrong, so a headline
/// that has only the verdict would call a wrong document right.
/// </summary>
internal sealed class ErrorsElsewhere
{
    /// <summary>Counts the errors of a report.</summary>
    public ErrorsElsewhere(CheckReport report)
    {
        foreach (var finding in report.Findings)
        {
            if (finding.Severity != Severity.Error)
                continue;
            switch (finding.Rule)
            {
                case ['N', ..]:
                    Text++;
                    break;
                case ['P', ..]:
                    Plans++;
                    break;
                case ['A', ..] when report.Verdict == Grade.Contradicted:
                    break;
                default:
                    Others++;
                    break;
            }
        }
    }

    /// <summary>Of the narrative (文字说明).</summary>
    public int Text { get; }

    /// <summary>Of the performance plans (绩效目标表).</summary>
    public int Plans { get; }

    /// <summary>Of all other rules, those of hosts included.</summary>
    public int Others { get; }

    /// <summary>Whether there is one.</summary>
    public bool Any => Text + Plans + Others > 0;
}
