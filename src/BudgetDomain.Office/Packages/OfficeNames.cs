namespace BudgetDomain.Office.Packages;

/// <summary>The namespaces and content types of office files.</summary>
internal static class OfficeNames
{
    /// <summary>Relationships, and the beginning of their types.</summary>
    public const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Workbooks.</summary>
    public const string S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Word documents.</summary>
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Drawings.</summary>
    public const string A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>Charts.</summary>
    public const string C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Drawings in Word documents.</summary>
    public const string Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /// <summary>Drawings in workbooks.</summary>
    public const string Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

    public const string ChartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    public const string VmlType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    public const string CommentsType = Sheets + "comments+xml";

    /// <summary>The beginning of the content types of workbooks.</summary>
    public const string Sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>The beginning of the content types of Word documents.</summary>
    public const string Words = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
}
