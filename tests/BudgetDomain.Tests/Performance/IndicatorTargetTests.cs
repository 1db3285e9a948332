using BudgetDomain.Performance;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Performance;

public class IndicatorTargetTests
{
    [Theory]
    [InlineData("≥50次", typeof(NumberTarget))]
    [InlineData("100%", typeof(PercentageTarget))]
    [InlineData("≤5.2万元", typeof(AmountTarget))]
    [InlineData("及时", typeof(QualitativeTarget))]
    [InlineData("提升", typeof(QualitativeTarget))]
    public void The_kind_follows_from_what_the_cell_prints(string text, Type kind)
        => Assert.IsType(kind, IndicatorTarget.Parse(text));

    [Theory]
    [InlineData("≥80.00(%)", "≥80.00%")]
    [InlineData("=100.00（%）", "100.00%")]
    [InlineData("≥13459.00(平方米)", "≥13459.00平方米")]
    [InlineData("≤5.2（万元）", "≤5.2万元")]
    [InlineData("≥12(人次)以上", "≥12人次")]
    public void A_unit_in_brackets_is_the_unit(string text, string same)
        => Assert.Equal(IndicatorTarget.Parse(same), IndicatorTarget.Parse(text));

    [Theory]
    [InlineData("≥50次")]
    [InlineData("100%")]
    [InlineData("≤5.2万元")]
    [InlineData("9月底前")]
    [InlineData("2025年9月底前")]
    [InlineData("每半月")]
    [InlineData("每季度末")]
    [InlineData("每月25日前")]
    [InlineData("及时")]
    [InlineData("满足支付条件5个工作日内支付")]
    public void What_real_cells_print_comes_back_as_printed(string text)
        => Assert.Equal(text, IndicatorTarget.Parse(text).ToString());

    [Theory]
    [InlineData("1以下以下")]
    [InlineData("5个工作日工作日以内以内")]
    [InlineData("3万元以上以上")]
    public void A_comparison_said_twice_is_no_unit(string text)
        => Assert.IsType<QualitativeTarget>(IndicatorTarget.Parse(text));

    [Theory]
    [InlineData("≤3天内以内", false)]
    [InlineData("≤3天内", true)]
    [InlineData("≥3天内", true)]
    public void Time_that_is_not_passed_is_said_once_behind_a_sign(string text, bool isTarget)
        => Assert.Equal(isTarget, IndicatorTarget.TryParse(text, out _));

    [Property(MaxTest = 1000 / Thinned.By)]
    public void Any_text_is_a_target_or_not_and_never_throws(string? text)
    {
        if (!IndicatorTarget.TryParse(text, out var target))
            return;
        Assert.Equal(target, IndicatorTarget.Parse(target.ToString()!));
    }
}
