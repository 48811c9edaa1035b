using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Notifications.Undelivered;

public static class UndeliveredCard
{
    public static CardFace Of(Language language, UndeliveredView view, Phrase? done = null)
    {
        var card = new BaseCard(language, new Phrase($"Undelivered ({view.All})", $"अवितरित ({view.All})"));
        if (done is not null)
        {
            card.Good(done);
        }

        if (view.All == 0)
        {
            card.Text(new Phrase("Everything has been delivered.", "सब कुछ वितरित हो चुका है।"));
        }

        foreach (var line in view.Newest)
        {
            var mailed = line.Mailed ? new Phrase("; sent by mail instead", "; इसके स्थान पर मेल भेजी गई") : Phrase.Empty;
            card.Facts((Phrase.Same(line.Name ?? line.Kind), UndeliveredWords.Of(line.Code) + mailed + Phrase.Same(", ") + OfficeTime.Words(line.Since)));
        }

        if (view.All > view.Newest.Count)
        {
            card.Note(new Phrase($"and {view.All - view.Newest.Count} more", $"तथा {view.All - view.Newest.Count} और"));
        }

        if (view.MayRetry > 0)
        {
            card.Submit<RetryUndelivered>(new Phrase($"Send again ({view.MayRetry})", $"पुनः भेजें ({view.MayRetry})"));
        }

        if (view.MayClose > 0)
        {
            card.Button<CloseUndelivered>(view.MayClose == view.All
                ? new Phrase("Close all", "सभी बंद करें")
                : new Phrase($"Close {view.MayClose} (not the batches)", $"{view.MayClose} बंद करें (बैच नहीं)"));
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Face();
    }
}
