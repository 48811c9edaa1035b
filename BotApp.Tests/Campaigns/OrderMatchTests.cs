using BotApp.Support;

namespace BotApp.Campaigns;

/// <summary>Whom a row of an order names: never a guess.</summary>
[Trait("Size", "fast")]
public sealed class OrderMatchTests
{
    private static readonly OrderCandidate Asha = new(TestData.Id(1), "Asha Menon", null, "Ernakulam Division");
    private static readonly OrderCandidate Anil = new(TestData.Id(2), "Anil Kumar", "10200001", "Ernakulam Division");
    private static readonly OrderCandidate OtherAnil = new(TestData.Id(3), "Anil Kumar", "10200009", "Aluva Division");
    private static readonly IReadOnlyList<OrderCandidate> Directory = [Asha, Anil, OtherAnil];

    [Theory]
    [InlineData("ASHA  MENON", null, null, 1)]
    [InlineData(null, "10200001", null, 2)]
    [InlineData("Anil Kumar", "1020 0009", null, 3)]
    [InlineData("Anil Kumar", null, "Aluva", 3)]
    public void A_row_names_one_officer(string? name, string? ssoId, string? office, int expected)
    {
        var match = OrderMatch.Of([new OrderRow(2, name, ssoId, office)], Directory);

        Assert.Equal([TestData.Id(expected)], match.Officers);
        Assert.Empty(match.Doubts);
    }

    [Theory]
    [InlineData("Anil Kumar", null, null, OrderDoubt.Several)]
    [InlineData("Anil Kumar", null, "Kozhikode", OrderDoubt.NotFound)]
    [InlineData("Asha Menno", null, null, OrderDoubt.NotFound)]
    [InlineData("Asha Menon", "10200001", null, OrderDoubt.OtherName)]
    public void A_row_with_a_doubt_names_nobody(string? name, string? ssoId, string? office, OrderDoubt doubt)
    {
        var match = OrderMatch.Of([new OrderRow(2, name, ssoId, office)], Directory);

        Assert.Empty(match.Officers);
        Assert.Equal(doubt, Assert.Single(match.Doubts).Doubt);
    }

    [Fact]
    public void An_officer_named_twice_is_nudged_once()
    {
        IReadOnlyList<OrderRow> twice = [new(2, "Asha Menon", null, null), new(3, "asha menon", null, null)];

        Assert.Single(OrderMatch.Of(twice, Directory).Officers);
    }
}
