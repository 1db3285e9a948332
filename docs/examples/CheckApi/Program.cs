using BudgetDomain.Examples.CheckApi;

// dotnet run --project docs/examples/CheckApi
// <api-host>
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddBudgetDomain(options => options.Reader = new() { MaxBytes = CheckEndpoint.BodyLimit });
builder.Services.AddProblemDetails();
builder.Services.AddOpenApi();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = CheckEndpoint.BodyLimit);

WebApplication app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapOpenApi();
app.MapCheck();
await app.RunAsync();
// </api-host>

/// <summary>The program, for its tests.</summary>
public sealed partial class Program;
