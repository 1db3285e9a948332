using System.Collections.Immutable;
using BudgetDomain.Subjects;
using BudgetDomain.Tests.Laws;
using Xunit;

namespace BudgetDomain.Tests.Subjects;

public class SubjectTableTests
{
    private static readonly SubjectTable<FunctionalCode> Functional = SubjectCatalogue.Default.Functional;
    private static readonly SubjectTable<DepartmentEconomicCode> Economic = SubjectCatalogue.Default.DepartmentEconomic;

    [Theory]
    [InlineData("一般公共服务支出", "201")]
    [InlineData("社会保障和就业支出", "208")]
    [InlineData("文化旅游体育与传媒支出", "207")]
    [InlineData("文化体育与传媒支出", "207")]
    [InlineData("医疗卫生与计划生育支出", "210")]
    [InlineData("国有资本经营 预算支出", "223")]
    [InlineData("灾害防治及应\n急管理支出", "224")]
    [InlineData("其他支出", "229")]
    public void TryFindByName_Class_FindsIt(string name, string code)
    {
        Assert.True(Functional.TryFindByName(name, out var subject, level: SubjectLevel.Class));
        Assert.Equal(FunctionalCode.Parse(code), subject.Code);
    }

    [Theory]
    [InlineData("基本工资", "301", "30101")]
    [InlineData("住房公积金", "301", "30113")]
    [InlineData("奖励金", "303", "30309")]
    [InlineData("维修(护)费", "302", "30213")]
    [InlineData("维修护费", "302", "30213")]
    [InlineData("因公出国(境)费", "302", "30212")]
    [InlineData("房屋建筑物购建", "309", "30901")]
    [InlineData("房屋建筑物购建", "310", "31001")]
    [InlineData("其他支出", "399", "39999")]
    [InlineData("赠与", "399", "39906")]
    public void TryFindByName_EconomicWithinClass_FindsIt(string name, string within, string code)
    {
        Assert.True(Economic.TryFindByName(name, out var subject, DepartmentEconomicCode.Parse(within)));
        Assert.Equal(DepartmentEconomicCode.Parse(code), subject.Code);
    }

    [Fact]
    public void FindByName_NameOfMany_ListsAllInCodeOrder()
    {
        var all = Functional.FindByName("行政运行");
        Assert.True(all.Length > 50);
        Assert.Equal(all.OrderBy(s => s.Code), all);
        Assert.False(Functional.TryFindByName("行政运行", out _));
        Assert.True(Functional.TryFindByName("行政运行", out var one, FunctionalCode.Parse("20103")));
        Assert.Equal("2010301", one.Code.ToString());
        Assert.Equal(["30901", "31001"], Economic.FindByName("房屋建筑物购建").Select(s => s.Code.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("支")]
    [InlineData("合计")]
    [InlineData("（款）")]
    public void FindByName_NoSuchName_IsEmpty(string name)
    {
        Assert.Empty(Functional.FindByName(name));
        Assert.False(Functional.TryFindByName(name, out var none));
        Assert.Null(none);
    }

    [Fact]
    public void FindByName_NameMovedToAnotherCode_FollowsTheYear()
    {
        // 信访事务: a 项 of 20103 until 2023, a 款 since 2024.
        Assert.Equal("2010308", Assert.Single(Functional.FindByName("信访事务", year: 2023)).Code.ToString());
        Assert.Equal("20140", Assert.Single(Functional.FindByName("信访事务", year: 2025, level: SubjectLevel.Section)).Code.ToString());
        Assert.DoesNotContain(Functional.FindByName("信访事务"), s => s.LastYear is not null);
    }

    [Fact]
    public void Find_Year_TellsEditionAndForce()
    {
        var culture = FunctionalCode.Parse("207");
        Assert.Equal("文化体育与传媒支出", Functional.Find(culture, 2018)!.NameIn(2018));
        Assert.Equal("文化旅游体育与传媒支出", Functional.Find(culture, 2019)!.NameIn(2019));
        Assert.Equal("基本公共管理与服务", Functional.Find(FunctionalCode.Parse("201"), 2009)!.Name);
        Assert.Null(Functional.Find(FunctionalCode.Parse("2010308"), 2025));
        Assert.NotNull(Functional.Find(FunctionalCode.Parse("2010308")));
        Assert.Null(Functional.Find(default));
    }

    [Fact]
    public void Find_CodeOfEarlierEditionOnly_NeedsTheYear()
    {
        var gone = FunctionalCode.Parse("2010707");
        Assert.Null(Functional.Find(gone));
        Assert.Equal("税务宣传", Functional.Find(gone, 2009)!.Name);
        Assert.Empty(Functional.FindByName("税务宣传"));
        Assert.Single(Functional.FindByName("税务宣传", year: 2010));
    }

    [Fact]
    public void ChildrenOf_DefaultAndCode_AreOneLevelDown()
    {
        Assert.All(Functional.ChildrenOf(), s => Assert.Equal(SubjectLevel.Class, s.Level));
        Assert.Equal(30, Functional.ChildrenOf().Length);
        Assert.Equal(13, Economic.ChildrenOf(DepartmentEconomicCode.Parse("301")).Length);
        Assert.Empty(Economic.ChildrenOf(DepartmentEconomicCode.Parse("30101")));
        Assert.Empty(Economic.ChildrenOf(DepartmentEconomicCode.Parse("388")));
        Assert.Equal("20103", Functional.ParentOf(FunctionalCode.Parse("2010301"))!.Code.ToString());
        Assert.Null(Functional.ParentOf(FunctionalCode.Parse("201")));
        Assert.DoesNotContain(Functional.ChildrenOf(FunctionalCode.Parse("20103"), 2025), s => s.Name == "信访事务");
    }

    [Theory]
    [InlineData("2080505", "机关事业单位基本养老保险缴费支出", 2025, NameCheckStatus.Matches)]
    [InlineData("20103", "政府办公厅(室)及相关\n机构事务（款）", 2025, NameCheckStatus.Matches)]
    [InlineData("2010101", "行政运行（人大）", 2025, NameCheckStatus.Matches)]
    [InlineData("2010101", "行政运行", 2009, NameCheckStatus.Matches)]
    [InlineData("207", "文化体育与传媒支出", 2016, NameCheckStatus.Matches)]
    [InlineData("207", "文化旅游体育与传媒支出", 2016, NameCheckStatus.Matches)]
    [InlineData("207", "文化体育与传媒支出", 2025, NameCheckStatus.MatchesFormerName)]
    [InlineData("207", "文化体育与传媒", 2025, NameCheckStatus.MatchesFormerName)]
    [InlineData("2010308", "信访事务", 2025, NameCheckStatus.MatchesFormerName)]
    [InlineData("2010707", "税务宣传", 2025, NameCheckStatus.MatchesFormerName)]
    [InlineData("2080505", "机关事业单位职业年金缴费支出", 2025, NameCheckStatus.Differs)]
    [InlineData("201", "教育支出", 2025, NameCheckStatus.Differs)]
    [InlineData("201", "教育支出", 2009, NameCheckStatus.Differs)]
    [InlineData("201", "", 2025, NameCheckStatus.Differs)]
    [InlineData("2010388", "某事务", 2025, NameCheckStatus.UnknownCode)]
    [InlineData("2010308", "某事务", 2025, NameCheckStatus.UnknownCode)]
    public void CheckName_Pair_IsJudged(string code, string name, int year, NameCheckStatus expected) =>
        Assert.Equal(expected, Functional.CheckName(FunctionalCode.Parse(code), name, year).Status);

    [Fact]
    public void CheckName_Answer_CarriesWhatAMessageNeeds()
    {
        var former = Functional.CheckName(FunctionalCode.Parse("207"), "文化体育与传媒支出", 2025);
        Assert.Equal((2018, "文化旅游体育与传媒支出"), (former.LastYear, former.OfficialName));
        var ancient = Functional.CheckName(FunctionalCode.Parse("207"), "文化体育与传媒", 2025);
        Assert.Equal((2010, "文化旅游体育与传媒支出"), (ancient.LastYear, ancient.OfficialName));
        var withdrawn = Functional.CheckName(FunctionalCode.Parse("2010308"), "信访事务", 2025);
        Assert.Equal((2023, null), (withdrawn.LastYear, withdrawn.OfficialName));
        var differs = Functional.CheckName(FunctionalCode.Parse("207"), "教育支出", 2016);
        Assert.Equal(["文化体育与传媒支出", "文化旅游体育与传媒支出"], differs.OfficialNames.AsEnumerable());
        Assert.Equal(SubjectConfidence.High, differs.Confidence);
        var unknown = Functional.CheckName(FunctionalCode.Parse("2018888"), "某事务", 2025);
        Assert.Equal("201", unknown.NearestKnown!.Code.ToString());
        Assert.Null(unknown.Subject);
        Assert.Empty(unknown.OfficialNames);
        Assert.Null(Functional.CheckName(FunctionalCode.Parse("299"), "某支出").NearestKnown);
        Assert.Equal(NameCheckStatus.UnknownCode, default(NameCheck<FunctionalCode>).Status);
    }

    [Fact]
    public void Create_BadRows_Throws()
    {
        static Subject<FunctionalCode> Row(string code, int? first = null, int? last = null) =>
            new(FunctionalCode.Parse(code), "名称") { FirstYear = first, LastYear = last };
        static void Refused(string because, params Subject<FunctionalCode>[] rows) =>
            Assert.Contains(because, Assert.Throws<ArgumentException>(() => SubjectTable<FunctionalCode>.Create(rows)).Message, StringComparison.Ordinal);

        Refused("20103 is missing", Row("201"), Row("2010301"));
        Refused("201 is missing", Row("20103"));
        Refused("twice in one year", Row("201"), Row("201"));
        Refused("twice in one year", Row("201", 2010, 2020), Row("201", 2020));
        Refused("before it begins", Row("201", 2020, 2019));
        Assert.Throws<ArgumentNullException>(() => SubjectTable<FunctionalCode>.Create(null!));
        Assert.Throws<ArgumentNullException>(() => SubjectTable<FunctionalCode>.Create([null!]));
        Assert.Throws<ArgumentException>(() => new Subject<FunctionalCode>(default, "名称"));
        Assert.Throws<ArgumentException>(() => new Subject<FunctionalCode>(FunctionalCode.Parse("201"), "（）"));
        Assert.Throws<ArgumentException>(() => new Subject<FunctionalCode>(FunctionalCode.Parse("201"), " "));
        Assert.Throws<ArgumentException>(() => new FormerName(" ", 2018, SubjectConfidence.High));

        var twice = SubjectTable<FunctionalCode>.Create([Row("201", 2021), Row("201", null, 2020)]);
        Assert.Equal(2020, twice.Find(FunctionalCode.Parse("201"), 2015)!.LastYear);
        Assert.Equal(2021, twice.Find(FunctionalCode.Parse("201"))!.FirstYear);
        Assert.Equal(0, SubjectTable<FunctionalCode>.Create([]).Count);
    }

    [Fact]
    public void WithRows_NewYearsSubjects_JoinAndReplace()
    {
        var added = new Subject<FunctionalCode>(FunctionalCode.Parse("2010388"), "新事务") { FirstYear = 2026 };
        var renamed = new Subject<FunctionalCode>(FunctionalCode.Parse("20103"), "新名称");
        var table = Functional.WithRows([added, renamed]);
        Assert.Equal(Functional.Count + 1, table.Count);
        Assert.Same(renamed, table.Find(renamed.Code));
        Assert.Same(added, Assert.Single(table.FindByName("新事务")));
        Assert.Null(table.Find(added.Code, 2025));
        Assert.Same(Functional.EarlierEdition, table.EarlierEdition);
        Assert.Null(Functional.Find(added.Code));

        var catalogue = SubjectCatalogue.Default.WithFunctional(table);
        Assert.Same(table, catalogue.TableOf<FunctionalCode>());
        Assert.Same(SubjectCatalogue.Default.Revenue, catalogue.TableOf<RevenueCode>());
        Assert.Throws<ArgumentException>(() => Functional.WithRows([new(FunctionalCode.Parse("2999999"), "名称")]));
    }

    [Fact]
    public void FormerNames_AnyOrder_AreKeptOldestFirst()
    {
        var subject = new Subject<FunctionalCode>(FunctionalCode.Parse("201"), "丙")
        {
            FormerNames = [new("乙", 2018, SubjectConfidence.High), new("甲", 2012, SubjectConfidence.High)],
        };
        Assert.Equal(["甲", "乙", "丙"], new[] { 2012, 2013, 2019 }.Select(subject.NameIn));
        Assert.Equal(["甲", "乙"], subject.FormerNames.Select(f => f.Name));
        Assert.Equal(ImmutableArray<FormerName>.Empty, new Subject<FunctionalCode>(subject.Code, "甲") { FormerNames = default }.FormerNames);
    }

    [Trait("Instrumented", "No")]
    [Fact]
    public void Lookups_Hot_AllocateNothing()
    {
        var code = FunctionalCode.Parse("2080505");
        var within = FunctionalCode.Parse("20103");
        var found = 0;
        void Round()
        {
            found += Functional.TryFindByName("一、社会保障和就业支出".AsSpan(2), out _, level: SubjectLevel.Class) ? 1 : 0;
            found += Functional.TryFindByName("文化体育与传媒支出", out _, level: SubjectLevel.Class, year: 2025) ? 1 : 0;
            found += Functional.TryFindByName("行政运行", out _, within) ? 1 : 0;
            found += Functional.TryFindByName("没有这个科目", out _) ? 1 : 0;
            found += Functional.FindByName("行政运行").Length > 1 ? 1 : 0;
            found += Functional.Find(code, 2025) is null ? 0 : 1;
            found += Functional.ChildrenOf(within).Length > 1 ? 1 : 0;
            found += Functional.ParentOf(code) is null ? 0 : 1;
            found += Functional.CheckName(code, "机关事业单位基本养老 保险缴费支出", 2025).Status == NameCheckStatus.Matches ? 1 : 0;
            found += Functional.CheckName(code, "职业年金", 2025).Status == NameCheckStatus.Differs ? 1 : 0;
            found += SubjectName.AreSame("维修（护）费", "维修(护)费") ? 1 : 0;
        }

        Round();
        Assert.Equal(10, found);
        Allocation.IsNone(Round);
    }

    /// <summary>Each subject is of one of the four budgets (四本预算), or may be of several.</summary>
    [Theory]
    [InlineData("2010102", BudgetBook.General)]
    [InlineData("2061003", BudgetBook.GovernmentFund)]
    [InlineData("2230101", BudgetBook.StateCapital)]
    [InlineData("2090102", BudgetBook.SocialInsurance)]
    [InlineData("232", BudgetBook.Mixed)]
    public void Subject_IsOfItsBudget(string code, BudgetBook book)
        => Assert.Equal(book, SubjectCatalogue.Default.Functional.Subjects.Single(s => s.Code == FunctionalCode.Parse(code)).Book);
}
