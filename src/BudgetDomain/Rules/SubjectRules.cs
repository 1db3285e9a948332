using System.Collections.Immutable;

namespace BudgetDomain.Rules;

/// <summary>Rules S (科目): codes and names of subjects.</summary>
internal static class SubjectRules
{
    public static ImmutableArray<RuleInfo> All { get; } =
    [
        new(
            "S01",
            new("科目编码查不到", "A code that the catalogue does not know"),
            new("财政部当年《政府收支分类科目》；级次见《中华人民共和国预算法》第四十六条。", "财政部《政府收支分类科目》 of the year. 《中华人民共和国预算法》第四十六条 for the levels."),
            new(
                "编码 ∈ 目录（类别，年度）。",
                "code ∈ catalogue(family, year)."),
            Severity.Warning),
        new(
            "S02",
            new("科目名称不符", "A name that is not the code's"),
            new("财政部当年《政府收支分类科目》。", "财政部《政府收支分类科目》 of the year."),
            new(
                "印出的名称 = 目录中该编码当年的名称；空格、括号、引号和全半角不计。文字中“……（类）”的名称 = 一个类级科目当年的名称，“支出”二字可省。",
                "name(printed) = name(catalogue, code, year), blanks, brackets, quotes and width aside. In a sentence, the name before （类） is that of a 类 of the year, with or without 支出."),
            Severity.Warning),
        new(
            "S03",
            new("使用旧科目名称", "A name that the code no longer has"),
            new("财政部当年及以前年度的《政府收支分类科目》。", "财政部《政府收支分类科目》 of the year, against earlier editions."),
            new(
                "印出的名称（表中的，或文字中“……（类）”的）= 该编码的曾用名，而年度晚于其最后使用年度。",
                "name(printed), in a table or before （类） in a sentence, = a former name of the code, and the year is after the last edition with that name."),
            Severity.Warning),
    ];
}
