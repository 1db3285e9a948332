using System.Security.Cryptography;
using System.Text;

namespace BudgetDomain.Documents.Tests.Readings;

/// <summary>A short text for a long one, so that it does not change unseen.</summary>
internal static class HashOf
{
    public static string Text(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    /// <summary>The hash of many readings of one thing.</summary>
    public static string All(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        return Convert.ToHexString(hash.GetHashAndReset())[..6];
    }
}
