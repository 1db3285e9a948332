using System.Globalization;

namespace BudgetDomain.Cli;

/// <summary>The one-line messages of the program itself, apart from those of reports.</summary>
internal static class Messages
{
    public static LocalizedText Cancelled { get; } = new("已取消，没有写出结果文件。", "cancelled; no output file was written.");

    public static LocalizedText NotFound { get; } = new("没有这个文件或文件夹", "no such file or folder");

    public static LocalizedText EmptyFolder { get; } = new(
        "里面没有可核对的文件",
        "it holds no file to check");

    public static LocalizedText OutputIsInput { get; } = new(
        "--output 与要核对的文件是同一个文件",
        "--output names a file that is to be checked");

    public static LocalizedText OutputIsFolder { get; } = new("--output 是文件夹，应为文件", "--output names a folder, not a file");

    public static LocalizedText PagesNeedFolder { get; } = new(
        "多个文件的网页报告要写入文件夹：请用 --output 指定一个文件夹",
        "web pages of several files go to a folder: name one with --output");

    public static LocalizedText LastNeedsHtml { get; } = new("--last 只用于 --format html 或 --explain", "--last goes with --format html or --explain only");

    public static LocalizedText LastNeedsOneFile { get; } = new("--last 只用于一个文件的报告", "--last goes with the report of one file only");

    public static LocalizedText PageNameIsNoFolder(string path) => new(
        Reports.TextLayout.OneLine($"多个文件的网页报告要写入文件夹，{path} 是网页的文件名：请用 --output 指定一个文件夹"),
        Reports.TextLayout.OneLine($"web pages of several files go to a folder, and {path} is the name of a page: name a folder with --output"));

    /// <summary>What is wrong with the usage, and where the right one of that command is to be found.</summary>
    public static LocalizedText Usage(string problem, string command = "budget check")
    {
        var line = Reports.TextLayout.OneLine(problem).TrimEnd('.', '。');
        return new($"用法不对：{line}（用法见 {command} --help）", $"wrong usage: {line} (see {command} --help)");
    }

    public static LocalizedText UnknownWord(string word) => new($"不认识“{word}”", $"'{word}' is not known");

    public static LocalizedText UnknownForm(string name, IEnumerable<string> known)
    {
        var list = string.Join(", ", known.Prepend("auto"));
        return new(
            Usage($"没有“{name}”这种公开格式，可用：{list}").Chinese,
            Usage($"there is no form '{name}'; known are {list}").English);
    }

    public static LocalizedText WorkbookNeedsOutput { get; } = new("--format xlsx 要用 --output 指定文件名", "--format xlsx needs a file name (--output)");

    public static LocalizedText AnnotateNeedsOneFile { get; } = new("--annotate 只用于一个文件", "--annotate goes with one file only");

    public static LocalizedText CannotAnnotate { get; } = new("只有 Excel（xlsx）、Word（docx）、PDF 和网页文件可以加批注", "only Excel (xlsx), Word (docx), PDF files and web pages can be annotated");

    public static LocalizedText Annotated(string path, int placed, int all) => new(
        Reports.TextLayout.OneLine($"已在 {path} 中加批注 {placed} 处{(placed < all ? $"，另有 {all - placed} 处在原件中没有找到位置" : string.Empty)}。"),
        Reports.TextLayout.OneLine($"{placed} comments written into {path}{(placed < all ? $"; {all - placed} more have no place in it" : string.Empty)}."));

    public static LocalizedText CannotRead(string path, LocalizedText why) => new(
        Reports.TextLayout.OneLine($"无法读取 {path}：{why.Chinese}"),
        Reports.TextLayout.OneLine($"cannot read {path}: {why.English}"));

    public static LocalizedText CannotWrite(string path, LocalizedText why) => new(
        Reports.TextLayout.OneLine($"无法写出 {path}：{why.Chinese}"),
        Reports.TextLayout.OneLine($"cannot write {path}: {why.English}"));

    public static LocalizedText CannotWriteOut(IOException why) => new(
        Reports.TextLayout.OneLine($"无法写到标准输出：{why.Message}"),
        Reports.TextLayout.OneLine($"cannot write to standard output: {why.Message}"));

    public static LocalizedText TooSlow(TimeSpan limit) => new(
        $"核对超过 {limit.TotalSeconds:0} 秒，已停止（--timeout 可以放宽）", $"the check took more than {limit.TotalSeconds:0} seconds and was stopped (--timeout allows more)");

    public static LocalizedText AtLine(int line, LocalizedText text) => line <= 0 ? text : new(
        string.Create(CultureInfo.InvariantCulture, $"第{line}行：{text.Chinese}"),
        string.Create(CultureInfo.InvariantCulture, $"line {line}: {text.English}"));

    /// <summary>The system's own words, which come in one language only.</summary>
    public static LocalizedText Of(Exception exception) => new(exception.Message, exception.Message);

    public static LocalizedText Defect(Exception exception) => new(
        $"程序缺陷，请报告（{exception.GetType().Name}：{exception.Message}）",
        $"a defect of this program, please report it ({exception.GetType().Name}: {exception.Message})");
}
