namespace BudgetDomain.Subjects;

/// <summary>
/// The subjects of 政府收支分类科目 (财政部), by family and year: what a code is called, where it lies, and what a printed name means.
/// Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// The built-in catalogue holds about 95 % of the 2024 edition and the whole functional classification of about 2009. It is not
/// complete, so a code that it lacks is a warning. Hosts add what they know: <see cref="WithFunctional"/> with
/// <see cref="SubjectTable{TCode}.WithRows"/>.
/// </remarks>
public sealed class SubjectCatalogue
{
    // Each family is read when it is first asked for: a checker of one table never pays for the others.
    private readonly Lazy<SubjectTable<FunctionalCode>> _functional;
    private readonly Lazy<SubjectTable<DepartmentEconomicCode>> _departmentEconomic;
    private readonly Lazy<SubjectTable<GovernmentEconomicCode>> _governmentEconomic;
    private readonly Lazy<SubjectTable<RevenueCode>> _revenue;
    private readonly Lazy<EconomicMap> _economicMap;

    private SubjectCatalogue(
        Lazy<SubjectTable<FunctionalCode>> functional,
        Lazy<SubjectTable<DepartmentEconomicCode>> departmentEconomic,
        Lazy<SubjectTable<GovernmentEconomicCode>> governmentEconomic,
        Lazy<SubjectTable<RevenueCode>> revenue,
        Lazy<EconomicMap> economicMap)
    {
        _functional = functional;
        _departmentEconomic = departmentEconomic;
        _governmentEconomic = governmentEconomic;
        _revenue = revenue;
        _economicMap = economicMap;
    }

    /// <summary>The built-in catalogue. Each family is read out of the assembly when it is first asked for.</summary>
    public static SubjectCatalogue Default { get; } = new(
        new(static () => CatalogueCsv.ReadTable<FunctionalCode>("functional.csv")
            .WithEarlierEdition(new Lazy<SubjectTable<FunctionalCode>>(CatalogueCsv.Read2009Edition), CatalogueCsv.EarlierEditionLastYear)),
        new(static () => CatalogueCsv.ReadTable<DepartmentEconomicCode>("dept-economic.csv")),
        new(static () => CatalogueCsv.ReadTable<GovernmentEconomicCode>("gov-economic.csv")),
        new(static () => CatalogueCsv.ReadTable<RevenueCode>("revenue.csv")),
        new(CatalogueCsv.ReadMap));

    /// <summary>支出功能分类, the functional classification of expenditure; for years up to 2010 the edition of about 2009 answers.</summary>
    public SubjectTable<FunctionalCode> Functional => _functional.Value;

    /// <summary>部门预算支出经济分类, the economic classification of departments (since 2018).</summary>
    public SubjectTable<DepartmentEconomicCode> DepartmentEconomic => _departmentEconomic.Value;

    /// <summary>政府预算支出经济分类, the economic classification of governments (since 2018).</summary>
    public SubjectTable<GovernmentEconomicCode> GovernmentEconomic => _governmentEconomic.Value;

    /// <summary>收入分类, the classification of revenue; partial.</summary>
    public SubjectTable<RevenueCode> Revenue => _revenue.Value;

    /// <summary>Which government economic code a department economic code goes with.</summary>
    public EconomicMap EconomicMap => _economicMap.Value;

    /// <summary>Makes a catalogue from a host's own tables.</summary>
    /// <param name="functional">支出功能分类.</param>
    /// <param name="departmentEconomic">部门预算支出经济分类.</param>
    /// <param name="governmentEconomic">政府预算支出经济分类.</param>
    /// <param name="revenue">收入分类.</param>
    /// <param name="economicMap">The pairs of economic codes.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static SubjectCatalogue Create(
        SubjectTable<FunctionalCode> functional,
        SubjectTable<DepartmentEconomicCode> departmentEconomic,
        SubjectTable<GovernmentEconomicCode> governmentEconomic,
        SubjectTable<RevenueCode> revenue,
        EconomicMap economicMap)
    {
        ArgumentNullException.ThrowIfNull(functional);
        ArgumentNullException.ThrowIfNull(departmentEconomic);
        ArgumentNullException.ThrowIfNull(governmentEconomic);
        ArgumentNullException.ThrowIfNull(revenue);
        ArgumentNullException.ThrowIfNull(economicMap);
        return new(new(functional), new(departmentEconomic), new(governmentEconomic), new(revenue), new(economicMap));
    }

    /// <summary>This catalogue with another functional table (支出功能分类).</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    public SubjectCatalogue WithFunctional(SubjectTable<FunctionalCode> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(new(table), _departmentEconomic, _governmentEconomic, _revenue, _economicMap);
    }

    /// <summary>This catalogue with another table of department economic codes (部门预算支出经济分类).</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    public SubjectCatalogue WithDepartmentEconomic(SubjectTable<DepartmentEconomicCode> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(_functional, new(table), _governmentEconomic, _revenue, _economicMap);
    }

    /// <summary>This catalogue with another table of government economic codes (政府预算支出经济分类).</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    public SubjectCatalogue WithGovernmentEconomic(SubjectTable<GovernmentEconomicCode> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(_functional, _departmentEconomic, new(table), _revenue, _economicMap);
    }

    /// <summary>This catalogue with another revenue table (收入分类).</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    public SubjectCatalogue WithRevenue(SubjectTable<RevenueCode> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(_functional, _departmentEconomic, _governmentEconomic, new(table), _economicMap);
    }

    /// <summary>This catalogue with another map of economic codes.</summary>
    /// <param name="map">The map.</param>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is null.</exception>
    public SubjectCatalogue WithEconomicMap(EconomicMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new(_functional, _departmentEconomic, _governmentEconomic, _revenue, new(map));
    }

    /// <summary>The table of a family, for code that serves all four.</summary>
    /// <typeparam name="TCode">The family of codes.</typeparam>
    public SubjectTable<TCode> TableOf<TCode>()
        where TCode : struct, ISubjectCode<TCode>
    {
        object table = TCode.FirstDigit switch
        {
            2 => Functional,
            3 => DepartmentEconomic,
            5 => GovernmentEconomic,
            _ => Revenue,
        };
        return (SubjectTable<TCode>)table;
    }
}
