using BudgetDomain.Ledger;
using BudgetDomain.Subjects;

namespace BudgetDomain.Documents.LedgerLines;

/// <summary>A ledger as rows. Where its units have no lines, or another order than their lines, they are named first, one a row.</summary>
internal static class LedgerRows
{
    public static void Write(BudgetLedger ledger, RowWriter rows)
    {
        var year = ledger.Year.ToString();
        if (!UnitsFollowLines(ledger))
        {
            foreach (var unit in ledger.Units)
            {
                WriteUnit(rows, year, unit);
                rows.EndRow();
            }
        }

        for (var i = 0; i < ledger.Count; i++)
        {
            WriteUnit(rows, year, ledger.Units[ledger.UnitNumberAt(i) - 1]);
            WriteLine(rows, ledger[i]);
            rows.EndRow();
        }
    }

    private static bool UnitsFollowLines(BudgetLedger ledger)
    {
        var met = 0;
        for (var i = 0; i < ledger.Count && met < ledger.Units.Length; i++)
        {
            var number = ledger.UnitNumberAt(i);
            if (number > met + 1)
                return false;
            met = Math.Max(met, number);
        }

        return met == ledger.Units.Length;
    }

    private static void WriteUnit(RowWriter rows, string year, BudgetUnit unit)
    {
        rows.Write(LineColumn.Year, year);
        rows.Write(LineColumn.Unit, unit.Code.ToString());
        rows.Write(LineColumn.UnitName, unit.Name);
        rows.Write(LineColumn.UnitKind, unit.Kind == UnitKind.Unspecified ? string.Empty : rows.WordOf(LineWords.UnitKinds, unit.Kind));
        rows.Write(LineColumn.Department, unit.Department == unit.Code.Root ? string.Empty : unit.Department.ToString());
    }

    private static void WriteLine(RowWriter rows, BudgetLine line)
    {
        rows.Write(LineColumn.Function, line.Function.ToString());
        rows.Write(LineColumn.DepartmentEconomy, line.DepartmentEconomy.ToString());
        rows.Write(LineColumn.GovernmentEconomy, line.GovernmentEconomy.ToString());
        rows.Write(LineColumn.Kind, rows.WordOf(LineWords.Kinds, line.Kind));
        rows.Write(LineColumn.Fund, rows.WordOf(LineWords.Funds, line.Fund));
        rows.Write(LineColumn.Vintage, rows.WordOf(LineWords.Vintages, line.Vintage));
        rows.Write(LineColumn.ProjectCode, line.ProjectCode ?? string.Empty);
        rows.Write(LineColumn.Project, line.Project ?? string.Empty);
        rows.Write(rows.Amount, rows.AmountText(line.Amount));
        rows.Write(LineColumn.Adjustment, line.IsAdjustment ? rows.WordOf(LineWords.Adjustments, true) : string.Empty);
    }
}
