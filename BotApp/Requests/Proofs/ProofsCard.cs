using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Requests.Proofs;

/// <summary>Lists attachments by name and size on a card.</summary>
public static class ProofsCard
{
    public static BaseCard Proofs(this BaseCard card, IReadOnlyList<Proof> proofs)
    {
        foreach (var (proof, index) in proofs.Select((proof, index) => (proof, index)))
        {
            card.Text(Phrase.Same($"{index + 1}. {proof.Name} – {Size(proof.Length)}"));
        }

        return card;
    }

    private static string Size(long bytes) => bytes < 1_000_000 ? $"{Math.Max(1, bytes / 1000)} KB" : FormattableString.Invariant($"{bytes / 1_000_000.0:0.0} MB");
}
