using BudgetDomain.Reconciliation;
using BudgetDomain.Rules;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BudgetDomain.DependencyInjection;

/// <summary>The log of checks, in the language of the host. The templates are fixed, so that logs can be searched by them; the names of values are the same in both languages.</summary>
internal sealed class CheckLog
{
    private readonly ILogger _logger;
    private readonly Action<ILogger, string, Grade, string?, int, int, Exception?> _checked;
    private readonly Action<ILogger, string, Grade, string?, int, int, Exception?> _errorsFound;
    private readonly Action<ILogger, string, int, string, Exception?> _notReadable;
    private readonly Action<ILogger, string, Exception?> _cancelled;
    private readonly Action<ILogger, string, string, string, Exception?> _ruleFailed;
    private readonly Action<ILogger, string, Exception?> _failed;
    private readonly MessageLanguage _language;

    /// <summary>Creates a log.</summary>
    public CheckLog(ILogger<IDisclosureCheckService> logger, IOptions<BudgetDomainOptions> options)
    {
        _logger = logger;
        _language = options.Value.Language;
        var english = _language == MessageLanguage.English;
        _checked = LoggerMessage.Define<string, Grade, string?, int, int>(LogLevel.Information, new(CheckEventIds.Checked, nameof(CheckEventIds.Checked)), english
            ? "{Document}: {Verdict} by form {Form}, {Warnings} warnings, {Infos} notes"
            : "{Document}：{Verdict}，表样 {Form}，警告 {Warnings} 项，提示 {Infos} 项");
        _errorsFound = LoggerMessage.Define<string, Grade, string?, int, int>(LogLevel.Warning, new(CheckEventIds.ErrorsFound, nameof(CheckEventIds.ErrorsFound)), english
            ? "{Document}: {Verdict} by form {Form}, {Errors} errors, {Warnings} warnings"
            : "{Document}：{Verdict}，表样 {Form}，错误 {Errors} 项，警告 {Warnings} 项");
        _notReadable = LoggerMessage.Define<string, int, string>(LogLevel.Warning, new(CheckEventIds.NotReadable, nameof(CheckEventIds.NotReadable)), english
            ? "{Document} cannot be read (line {Line}): {Reason}"
            : "{Document} 无法读取（第 {Line} 行）：{Reason}");
        _cancelled = LoggerMessage.Define<string>(LogLevel.Information, new(CheckEventIds.Cancelled, nameof(CheckEventIds.Cancelled)), english
            ? "the check of {Document} was cancelled"
            : "{Document} 的核对已取消");
        _ruleFailed = LoggerMessage.Define<string, string, string>(LogLevel.Error, new(CheckEventIds.RuleFailed, nameof(CheckEventIds.RuleFailed)), english
            ? "rule {Rule} \"{Title}\" failed on {Document}; the check goes on"
            : "规则 {Rule}“{Title}”在核对 {Document} 时出错，核对继续");
        _failed = LoggerMessage.Define<string>(LogLevel.Error, new(CheckEventIds.Failed, nameof(CheckEventIds.Failed)), english
            ? "the check of {Document} failed"
            : "{Document} 的核对失败");
    }

    public void Checked(CheckReport report)
    {
        var (errors, warnings, infos) = (Count(report, Severity.Error), Count(report, Severity.Warning), Count(report, Severity.Info));
        if (errors > 0)
            _errorsFound(_logger, report.File, report.Verdict, report.Form, errors, warnings, null);
        else
            _checked(_logger, report.File, report.Verdict, report.Form, warnings, infos, null);
    }

    public void NotReadable(string document, DisclosureFormatException exception) => _notReadable(_logger, document, exception.Line, exception.Text.In(_language), null);

    public void Cancelled(string document) => _cancelled(_logger, document, null);

    public void RuleFailed(RuleInfo rule, string document, Exception exception) => _ruleFailed(_logger, rule.Id, rule.Title.In(_language), document, exception);

    public void Failed(string document, Exception exception) => _failed(_logger, document, exception);

    private static int Count(CheckReport report, Severity severity) => report.Findings.Count(f => f.Severity == severity);
}
