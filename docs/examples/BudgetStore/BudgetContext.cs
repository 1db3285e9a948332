using BudgetDomain.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BudgetDomain.Examples.BudgetStore;

// <store-converters>
/// <summary>Amounts as whole 分: the data base sums and compares them exactly, and as fast as any number.</summary>
public sealed class WanYuanConverter() : ValueConverter<WanYuan, long>(amount => amount.Fen, fen => WanYuan.FromFen(fen));

/// <summary>Codes as their digits, no code as the empty text: sorted as codes are, and what lies under 20103 begins with it.</summary>
public sealed class FunctionalCodeConverter()
    : ValueConverter<FunctionalCode, string>(code => code.ToString(), text => text.Length == 0 ? default : FunctionalCode.Parse(text));

/// <summary>Unit codes as their digits.</summary>
public sealed class UnitCodeConverter()
    : ValueConverter<UnitCode, string>(code => code.ToString(), text => text.Length == 0 ? default : UnitCode.Parse(text));

/// <summary>Years as numbers.</summary>
public sealed class FiscalYearConverter()
    : ValueConverter<FiscalYear, int>(year => year.Year, year => year == 0 ? default : FiscalYear.FromYear(year));
// </store-converters>

// <store-context>
public sealed class BudgetContext(DbContextOptions<BudgetContext> options) : DbContext(options)
{
    public DbSet<StoredLine> Lines => Set<StoredLine>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<WanYuan>().HaveConversion<WanYuanConverter>();
        configurationBuilder.Properties<FunctionalCode>().HaveConversion<FunctionalCodeConverter>();
        configurationBuilder.Properties<UnitCode>().HaveConversion<UnitCodeConverter>();
        configurationBuilder.Properties<FiscalYear>().HaveConversion<FiscalYearConverter>();
    }
}
// </store-context>
