using System.Buffers;
using System.Text;
using System.Text.Json;
using BudgetDomain.Subjects;
using BudgetDomain.Text;
using FsCheck.Xunit;
using Xunit;

namespace BudgetDomain.Tests.Text;

public sealed class SourceGeneratedJsonTests
{
    [Property]
    public void Values_RoundTripWithoutReflection(WanYuan amount, Percentage rate, FiscalYear year, UnitCode unit, FunctionalCode function, RevenueCode revenue)
    {
        var values = new AllValues(amount, rate, year, unit, function, DepartmentEconomicCode.FromParts(301, 2), default, revenue, new() { [function] = amount }, null);
        var json = JsonSerializer.Serialize(values, AllValuesContext.Default.AllValues);
        Assert.Equal(JsonSerializer.Serialize(values), json);
        var read = JsonSerializer.Deserialize(json, AllValuesContext.Default.AllValues)!;
        Assert.Equal(values with { ByFunction = read.ByFunction }, read);
        Assert.Equal(values.ByFunction, read.ByFunction);
    }

    [Theory]
    [InlineData("\"2,636.07\"")]
    [InlineData("2636.07")]
    public void Values_ReadAcrossBufferBoundaries(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            var first = new Segment(bytes.AsMemory(0, cut), null);
            var last = new Segment(bytes.AsMemory(cut), first);
            var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
            reader.Read();
            Assert.Equal(2_636_070_000, new TextJsonConverter<WanYuan>().Read(ref reader, typeof(WanYuan), JsonSerializerOptions.Default).Fen);
        }
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? previous)
        {
            Memory = memory;
            if (previous is null)
                return;
            RunningIndex = previous.RunningIndex + previous.Memory.Length;
            previous.Next = this;
        }
    }
}
