using BudgetDomain.DependencyInjection;
using BudgetDomain.Rules;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace BudgetDomain.Examples.CheckApi;

// <api-endpoint>
/// <summary><c>POST /disclosures/check</c>: a document in, its report out.</summary>
public static class CheckEndpoint
{
    public const int BodyLimit = 8 << 20;

    public static void MapCheck(this IEndpointRouteBuilder routes) => routes.MapPost("/disclosures/check", CheckAsync)
        .WithName("CheckDisclosure")
        .WithSummary("核对一份预算公开文件 (checks a budget disclosure)")
        .WithDescription("The document is the body (text/plain, text/markdown, text/html) or the one file of a form (multipart/form-data).")
        .Accepts<IFormFile>("multipart/form-data", "text/plain", "text/markdown", "text/html")
        .Produces<CheckReport>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .DisableAntiforgery();

    private static async Task<Results<Ok<CheckReport>, ProblemHttpResult>> CheckAsync(
        HttpRequest request, IDisclosureCheckService checks, [FromQuery] string? form, CancellationToken cancellationToken)
    {
        try
        {
            if (!request.HasFormContentType)
            {
                return request.ContentType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true
                    ? TypedResults.Ok(await checks.CheckAsync(NameOf(request.ContentType), request.Body, form, cancellationToken))
                    : Problem(StatusCodes.Status415UnsupportedMediaType, "请以 text/* 或 multipart/form-data 提交文件 (send the document as text/* or multipart/form-data)");
            }

            IFormFileCollection files = (await request.ReadFormAsync(cancellationToken)).Files;
            if (files.Count != 1)
                return Problem(StatusCodes.Status400BadRequest, $"表单应有且仅有一个文件，现有 {files.Count} 个 (the form should hold one file, not {files.Count})");
            await using Stream content = files[0].OpenReadStream();
            return TypedResults.Ok(await checks.CheckAsync(files[0].FileName, content, form, cancellationToken));
        }
        catch (DisclosureFormatException e)
        {
            return Problem(StatusCodes.Status422UnprocessableEntity, e.Text.In(checks.Language), ("line", e.Line));
        }
        catch (BadHttpRequestException e)
        {
            // Over the limit of the server, or broken off.
            return Problem(e.StatusCode, e.Message);
        }
        catch (InvalidDataException e)
        {
            return Problem(StatusCodes.Status400BadRequest, e.Message);
        }
        catch (ArgumentException e) when (e.ParamName == "form")
        {
            return Problem(StatusCodes.Status400BadRequest, e.Message);
        }
    }

    private static string NameOf(string contentType) => contentType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) ? "body.html" : "body.md";

    private static ProblemHttpResult Problem(int status, string detail, params (string Key, object? Value)[] more)
        => TypedResults.Problem(detail, statusCode: status, extensions: more.Select(m => KeyValuePair.Create(m.Key, m.Value)));
}
// </api-endpoint>
