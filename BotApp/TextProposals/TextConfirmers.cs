using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.TextProposals;

/// <summary>Who may confirm a text now.</summary>
public sealed record TextConfirmers(IReadOnlyList<Officer> All)
{
    public static readonly TextConfirmers None = new([]);

    private const int MaxNames = 3;

    /// <summary>Says who has been asked.</summary>
    public Phrase Sentence =>
        new Phrase("Waiting for confirmation by ", "पुष्टि हेतु प्रेषित: ")
            + Phrase.Same(string.Join(", ", All.Take(MaxNames).Select(officer => officer.Name)))
            + new Phrase(".", "।");
}
