using BotApp.Basics;

namespace BotApp.TextProposals;

/// <summary>A proposed text as its cards show it: its place and the fields to look at.</summary>
public sealed record ProposedText(Phrase Title, IReadOnlyList<ProposedField> Fields)
{
    /// <summary>What the second person checks it with.</summary>
    public Phrase Caution { get; init; } = new(
        "It names a way to reach somebody. Please check it with its source, not with the proposer: officers will write, call or go there.",
        "इसमें संपर्क का मार्ग दिया है। कृपया इसे प्रस्तावक से नहीं, स्रोत से मिलाएँ: अधिकारी वहीं लिखेंगे, फ़ोन करेंगे अथवा जाएँगे।");

    /// <summary>What is so once it is confirmed.</summary>
    public Phrase Confirmed { get; init; } = new("Confirmed: officers now receive this text", "पुष्टि की गई: यह पाठ अब से सभी को मिलेगा");
}

/// <summary>One field; both texts are the same when it does not change.</summary>
public sealed record ProposedField(Phrase Label, string Before, string After)
{
    public bool IsChanged => Before != After;

    /// <summary>Needed to judge the others, so shown unchanged, too.</summary>
    public bool IsContext { get; init; }
}
