using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;
using Check = BudgetDomain.Documents.Tests.Checking.Check;

namespace BudgetDomain.Documents.Tests.Outlines;

/// <summary>Whose disclosure it is, in all the ways in which places print it; never one of two.</summary>
public sealed class UnitNameProperties
{
    private static readonly string[] Names =
    [
        "上海市普陀区财政局", "云南省昆明市五华区人民政府办公室", "中国共产党某县委员会宣传部", "四川省遂宁市中心血站", "内蒙古自治区高级人民法院", "某县第一中学", "广西壮族自治区梧州市残疾人联合会", "太原市晋源区晋祠镇人民政府", "宁夏回族自治区人民检察院",
    ];

    // What stands on the cover or at the head, {0} the name.
    private static readonly string[] Covers =
    [
        "{0}2024年度部门决算", "{0}\n\n2024年度部门决算", "{0}2024年部门预算公开", "2024年度{0}部门预算", "{0}\n\n2024年度单位预算公开", "2024年度部门预算\n\n单位名称：{0}", "2024年部门决算公开\n\n部门：{0}",
        "{0}（本级）2024年度单位预算", "{0}部门预算公开说明", "附件1：{0}2024年部门预算", "关于{0}2024年部门预算公开的说明", "# {0}2024年部门预算",
    ];

    private static readonly string[] Contents =
    [
        "", "目 录\n\n第一部分 {0}概况\n\n第二部分 {0}2024年度部门预算表\n\n第三部分 {0}2024年度部门预算情况说明\n\n第一部分 {0}概况\n\n一、主要职能\n\n负责有关工作。\n\n",
        "第一部分 部门概况\n\n一、主要职责\n\n负责有关工作。\n\n第二部分 预算表\n\n",
    ];

    private static readonly string[] Heads = ["单位：万元\n\n", "编制单位：{0}\n\n单位：万元\n\n", "部门：{0}　　　　金额单位：万元\n\n", "公开01表\n\n预算单位：{0}\n\n单位：万元\n\n", "单位：人、万元\n\n"];

    [Property(MaxTest = 300)]
    public Property The_name_is_found_wherever_it_stands() => Prop.ForAll(Drafts(), draft =>
    {
        var found = Check.Recognise(draft.Text(draft.Name, draft.Name)).UnitName;
        return (found == draft.Name || found == draft.Name + "（本级）").Label($"{found} in\n{draft.Text(draft.Name, draft.Name)}");
    });

    [Property(MaxTest = 200)]
    public Property A_cover_and_labels_of_different_units_leave_it_open_and_say_so() => Prop.ForAll(Drafts(), draft =>
    {
        var other = Names[(Array.IndexOf(Names, draft.Name) + 1) % Names.Length];
        var document = Check.Recognise(draft.Text(draft.Name, other));
        var isSaid = document.NotUnderstood.Any(static n => n.What.Chinese.Contains("单位名称不一致", StringComparison.Ordinal));

        // Where only one of the two is printed there is nothing to choose from.
        return (draft.Head.Contains("{0}", StringComparison.Ordinal) && !draft.Cover.StartsWith("{0}部门", StringComparison.Ordinal)
            ? isSaid && document.UnitName is null
            : document.UnitName is not null).Label($"{document.UnitName} in\n{draft.Text(draft.Name, other)}");
    });

    [Theory]
    [InlineData("上海市XX局\n\n2024年度部门决算", "上海市XX局")]
    [InlineData("×××局2024年度部门决算\n\n第一部分 ×××局概况\n\n编制单位：市财政局", "市财政局")]
    [InlineData("2024年度部门预算\n\n第一部分 部门概况\n\n一、机构设置", null)]
    [InlineData("山西省2024年省级部门预算\n\n一、主要职能", null)]
    [InlineData("2024年预算公开\n\n纳入本委部门预算编制范围的单位\n\n所属事业单位预算", null)]
    [InlineData("2024年预算公开\n\n甲县教育局2024年部门预算\n\n乙县民政局2024年部门预算\n\n丙县水利局2024年部门预算", null)]
    public void What_is_no_name_or_not_one_is_none(string text, string? name) => Assert.Equal(name, Check.Recognise(text).UnitName);

    private static Arbitrary<Draft> Drafts() => (
        from name in Gen.Elements(Names)
        from cover in Gen.Elements(Covers)
        from contents in Gen.Elements(Contents)
        from head in Gen.Elements(Heads)
        select new Draft(name, cover, contents, head)).Where(static d => d.IsEnough).ToArbitrary();

    internal sealed record Draft(string Name, string Cover, string Contents, string Head)
    {
        /// <summary>A title without a year is believed where something else says the same.</summary>
        public bool IsEnough => !(Cover.StartsWith("{0}部门", StringComparison.Ordinal) || Cover.StartsWith("附件", StringComparison.Ordinal) || Cover.StartsWith("关于", StringComparison.Ordinal))
            || Head.Contains("{0}", StringComparison.Ordinal) || Contents.Contains("{0}", StringComparison.Ordinal);

        public string Text(string cover, string head)
            => Cover.Replace("{0}", cover, StringComparison.Ordinal) + "\n\n" + Contents.Replace("{0}", cover, StringComparison.Ordinal)
                + "2024年部门收支预算总表\n\n" + Head.Replace("{0}", head, StringComparison.Ordinal)
                + "收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n一、一般公共预算拨款收入\t10.00\t一、一般公共服务支出\t10.00\n收入总计\t10.00\t支出总计\t10.00\n";
    }
}
