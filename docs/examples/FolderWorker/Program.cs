using BudgetDomain.Examples.FolderWorker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// dotnet run --project docs/examples/FolderWorker -- --Folder:In=inbox --Folder:Out=reports
// <worker-host>
HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Services.AddBudgetDomain();
builder.Services.AddOptions<FolderOptions>().BindConfiguration("Folder");
builder.Services.AddHostedService<FolderWorker>();
await builder.Build().RunAsync();
// </worker-host>
