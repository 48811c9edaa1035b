using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.Requests;

namespace BotApp.Approvals;

public sealed record QueueLine(Request Request, string MakerName, bool Own);

/// <summary>How many approved requests of a kind wait to be consolidated.</summary>
public sealed record ReadyLine(RequestKind Kind, int Count);

public static class QueueCard
{
    public const int Shown = 3;

    public static CardFace Of(Language language, IReadOnlyList<QueueLine> oldest, int waiting, IReadOnlyList<ReadyLine> ready)
    {
        var card = new BaseCard(language, new Phrase($"My queue ({waiting})", $"मेरे पास लंबित ({waiting})"));
        if (oldest.Count == 0)
        {
            card.Text(new Phrase("Nothing waits for your decision.", "आपके निर्णय हेतु कुछ लंबित नहीं है।"));
        }

        foreach (var line in oldest)
        {
            card.Heading(Phrase.Same($"{line.Request.Number} – {line.MakerName}"))
                .Facts(
                    (new Phrase("Kind", "प्रकार"), line.Request.Kind.Words()),
                    (new Phrase("Since", "कब से"), OfficeTime.Words(line.Request.StageSince)));
        }

        if (waiting > oldest.Count)
        {
            card.Note(new Phrase($"and {waiting - oldest.Count} more", $"तथा {waiting - oldest.Count} और"));
        }

        foreach (var line in oldest)
        {
            card.Button<OpenApproval>(new Phrase($"Open {line.Request.Number}", $"खोलें {line.Request.Number}"), (OpenApproval.Request, line.Request.Id.ToString("N")));
        }

        if (ready.Count > 0)
        {
            card.Good(new Phrase(
                $"Approved and ready to consolidate: {string.Join(", ", ready.Select(line => $"{line.Kind.Words().English} ({line.Count})"))}",
                $"अनुमोदित, समेकन हेतु तैयार: {string.Join(", ", ready.Select(line => $"{line.Kind.Words().Hindi} ({line.Count})"))}"));
            card.Button<PreviewBatch>(new Phrase("Consolidate", "समेकित करें"), (PreviewBatch.Kind, ready[0].Kind.ToString()));
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Face();
    }
}
