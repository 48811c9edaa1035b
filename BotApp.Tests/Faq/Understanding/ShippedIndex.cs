using BotApp.Support;

namespace BotApp.Faq.Understanding;

/// <summary>The shipped wordings, learned once for all tests.</summary>
internal static class ShippedIndex
{
    public static FaqIndex Learned { get; } = Create();

    private static FaqIndex Create()
    {
        var index = new FaqIndex(FaqSeeds.Requests, SampleEntries.All);
        index.Learn(CancellationToken.None);
        return index;
    }
}
