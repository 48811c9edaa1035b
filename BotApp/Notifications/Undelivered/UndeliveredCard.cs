using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Notifications.Undelivered;

public static class UndeliveredCard
{
    public static CardContent Render(Language language, UndeliveredView view, Phrase? done = null)
    {
        var card = new CardBuilder(language, new Phrase($"Undelivered ({view.TotalCount})", $"अवितरित ({view.TotalCount})"));
        if (done is not null)
        {
            card.Success(done);
        }

        if (view.TotalCount == 0)
        {
            card.Text(new Phrase("Everything has been delivered.", "सब कुछ वितरित हो चुका है।"));
        }

        foreach (var line in view.Newest)
        {
            var mailed = line.SentByMail ? new Phrase("; sent by mail instead", "; इसके स्थान पर मेल भेजी गई") : Phrase.Empty;
            card.Facts(
                (
                    Phrase.Same(line.Name ?? line.Kind),
                    line.Failure.DisplayText + mailed + Phrase.Same(", ") + OfficeTime.DisplayText(line.Since)));
        }

        if (view.TotalCount > view.Newest.Count)
        {
            card.Note(new Phrase($"and {view.TotalCount - view.Newest.Count} more", $"तथा {view.TotalCount - view.Newest.Count} और"));
        }

        if (view.RetryableCount > 0)
        {
            card.Submit<RetryUndelivered>(new Phrase($"Send again ({view.RetryableCount})", $"पुनः भेजें ({view.RetryableCount})"));
        }

        if (view.ClosableCount > 0)
        {
            card.Button<DismissUndelivered>(view.ClosableCount == view.TotalCount
                ? new Phrase("Close all", "सभी बंद करें")
                : new Phrase($"Close {view.ClosableCount} (not the batches)", $"{view.ClosableCount} बंद करें (बैच नहीं)"));
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build();
    }
}
