namespace BudgetDomain.Publication;

/// <summary>公开文件的一段: a heading, a paragraph, a table or a chart of a composed disclosure, in reading order. Writers of every format take these.</summary>
public abstract record ComposedBlock
{
    private protected ComposedBlock()
    {
    }
}
