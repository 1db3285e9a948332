namespace BudgetDomain.Documents.Packages;

/// <summary>How much may still be unpacked from an archive.</summary>
internal sealed class ZipBudget(DisclosureReaderOptions options)
{
    private long _left = options.MaxExpandedBytes;

    internal void Take(long size)
    {
        if (size > _left)
            throw Faults.TooLargeUnpacked(options.MaxExpandedBytes);
        _left -= size;
    }
}
