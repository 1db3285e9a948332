using System.Buffers;

namespace BudgetDomain.Documents.Html;

/// <summary>Lines that sites put on every page, outside any part that they name.</summary>
internal static class SiteLines
{
    private const int MostLength = 120;

    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "ICP备", "公网安备", "公安备", "网站标识码", "版权所有", "Copyright", "网站地图", "打印本页", "关闭窗口", "关闭本页", "【打印】", "【关闭】", "分享到", "扫一扫",
            "浏览次数", "访问量", "字体大小", "字号：", "您当前的位置", "当前位置：", "您的位置：", "无障碍", "上一篇：", "下一篇：",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Beginnings = ["主办：", "主办单位：", "承办：", "承办单位：", "技术支持：", "主管单位：", "建议使用"];

    internal static bool IsOne(string line)
    {
        if (line.Length > MostLength)
            return false;
        foreach (var beginning in Beginnings)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        }

        return line.AsSpan().ContainsAny(Words);
    }
}
