using BudgetDomain.Examples.BudgetStore;
using BudgetDomain.Subjects;
using FsCheck.Xunit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetDomain.Embedding.Tests.Stores;

public sealed class BudgetStoreTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly DbContextOptions<BudgetContext> _options;

    public BudgetStoreTests()
    {
        _connection.Open();
        _options = new DbContextOptionsBuilder<BudgetContext>().UseSqlite(_connection).Options;
        using var context = new BudgetContext(_options);
        context.Database.EnsureCreated();
    }

    [Property(MaxTest = 30)]
    public void Values_come_back_as_they_were(WanYuan amount, FunctionalCode function, UnitCode unit, FiscalYear year)
    {
        var line = new StoredLine { Year = year, Unit = unit, Function = function, Amount = amount };
        using (var context = new BudgetContext(_options))
        {
            context.Lines.Add(line);
            context.SaveChanges();
        }

        using var fresh = new BudgetContext(_options);
        var read = fresh.Lines.Single(l => l.Id == line.Id);
        Assert.Equal((line.Year, line.Unit, line.Function, line.Amount), (read.Year, read.Unit, read.Function, read.Amount));
    }

    [Fact]
    public void The_data_base_compares_orders_and_adds_them()
    {
        using var context = new BudgetContext(_options);
        foreach (var (code, fen) in ((string, long)[])[("2010301", 131_525), ("2010302", 76_150), ("2080501", 8_795)])
            context.Lines.Add(new() { Year = FiscalYear.FromYear(2025), Unit = UnitCode.Parse("101001"), Function = FunctionalCode.Parse(code), Amount = WanYuan.FromFen(fen) });
        context.SaveChanges();
        var least = WanYuan.FromFen(50_000);
        Assert.Equal(["2010302", "2010301"], context.Lines.Where(l => l.Amount > least).OrderBy(l => l.Amount).Select(l => l.Function).AsEnumerable().Select(f => f.ToString()));
        Assert.Equal(2, context.Lines.Count(l => l.Function == FunctionalCode.Parse("2010301") || l.Amount == WanYuan.FromFen(8_795)));
        Assert.Equal(216_470, context.Database.SqlQuery<long>($"SELECT SUM(Amount) AS Value FROM Lines").Single());
    }

    public void Dispose() => _connection.Dispose();
}
