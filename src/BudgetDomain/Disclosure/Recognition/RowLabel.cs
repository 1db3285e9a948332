using System.Text;

namespace BudgetDomain.Disclosure.Recognition;

/// <summary>The label cells of one row, as printed.</summary>
internal sealed class RowLabel
{
    private StringBuilder? _code;

    /// <summary>The code cells joined; short parts completed (2 under 301 is 02).</summary>
    public string Code { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public string DepartmentName { get; private set; } = string.Empty;

    public string GovernmentName { get; private set; } = string.Empty;

    public string UnitName { get; private set; } = string.Empty;

    /// <summary>Any text among the labels, for totals that stand in the code column.</summary>
    public string First { get; private set; } = string.Empty;

    public bool IsBlank => First.Length == 0;

    /// <summary>Whether a part of the code is missing or no number: which code is meant is not known.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The name shown in reports.</summary>
    public string Shown => GovernmentName.Length > 0
        ? $"{(DepartmentName.Length > 0 ? DepartmentName : Name)} / {GovernmentName}"
        : Name.Length > 0 ? Name : DepartmentName.Length > 0 ? DepartmentName : UnitName.Length > 0 ? UnitName : Code.Length > 0 ? string.Empty : First;

    public static RowLabel Read(GridRow row, PhysicalPanel panel, ref string lastClass, ref string lastSection)
    {
        var label = new RowLabel();
        string? classPart = null, sectionPart = null, itemPart = null;
        var (total, hasOther) = (string.Empty, false);
        foreach (var column in panel.Labels)
        {
            var text = row.TextAt(column.Index).Trim();
            if (text.Length == 0)
                continue;
            var isDigits = text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
            switch (column.Role)
            {
                // The header words 类, 款, 项 may stand in a row with amounts (总计 drawn into the header).
                case HeaderRole.ClassCode or HeaderRole.SectionCode or HeaderRole.ItemCode when text is "类" or "款" or "项":
                    continue;
                case HeaderRole.ClassCode when isDigits:
                    classPart = text;
                    break;
                case HeaderRole.SectionCode when isDigits:
                    sectionPart = text;
                    break;
                case HeaderRole.ItemCode when isDigits:
                    itemPart = text;
                    break;
                case HeaderRole.Code:
                    label.ReadCode(text);
                    break;
                case HeaderRole.DepartmentEconomyName:
                    label.DepartmentName = text;
                    break;
                case HeaderRole.GovernmentEconomyName:
                    label.GovernmentName = text;
                    break;
                case HeaderRole.UnitName:
                    label.UnitName = text;
                    break;
                case HeaderRole.OtherLabel:
                    // 合计 is drawn over all labels, and so stands in the first of them, whatever that is.
                    total = text is [.., '计'] ? text : total;
                    continue;
                default:
                    if (label.Name.Length == 0)
                        label.ReadName(text);
                    break;
            }

            hasOther |= !isDigits && column.Role is HeaderRole.ClassCode or HeaderRole.SectionCode or HeaderRole.ItemCode;
            if (label.First.Length == 0)
                label.First = text;
        }

        if (label.First.Length == 0)
            label.First = total;
        label.JoinParts(classPart, sectionPart, itemPart, ref lastClass, ref lastSection);
        label.IsBroken |= hasOther && (classPart ?? sectionPart ?? itemPart) is not null;
        return label;
    }

    private void JoinParts(string? classPart, string? sectionPart, string? itemPart, ref string lastClass, ref string lastSection)
    {
        if (classPart is null && sectionPart is null && itemPart is null)
            return;

        // Some forms print a 类, or a 类 and a 款, once and leave it blank below.
        if (classPart is not null && (classPart != lastClass || itemPart is null))
            (lastClass, lastSection) = (classPart, string.Empty);
        if (sectionPart is not null)
            lastSection = sectionPart;
        IsBroken = itemPart is { Length: < 3 } && lastSection.Length == 0;
        _code = new StringBuilder(classPart ?? lastClass);
        AppendPart(itemPart is null ? sectionPart : lastSection);
        AppendPart(itemPart);
        Code = _code.ToString();
    }

    private void AppendPart(string? part)
    {
        if (part is null)
            return;

        // A part may repeat what stands before it: 201, 20106, 2010601.
        if (part.Length > 2 && part.AsSpan().StartsWith(_code!.ToString()))
            _code.Clear().Append(part);
        else
            _code!.Append(part.Length == 1 ? "0" : string.Empty).Append(part);
    }

    private void ReadCode(string text)
    {
        var digits = text.AsSpan().TrimStart("[【(（").IndexOfAnyExceptInRange('0', '9');
        if (text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 || digits == 0)
        {
            if (digits == 0)
                ReadName(text);
            else
                Code = text;
            return;
        }

        // Code and name in one cell.
        ReadName(text);
        if (Code.Length == 0)
            Code = text;
    }

    private void ReadName(string text)
    {
        var rest = text.AsSpan().TrimStart("[【(（");
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits is 3 or 5 or 7 or 9 && rest.Length > digits && (rest[digits] is not ('、' or '.' or '．') || digits > 3))
        {
            Code = rest[..digits].ToString();
            Name = rest[digits..].TrimStart("]】)） -　、:：").ToString();
        }
        else
        {
            Name = text;
        }
    }
}
