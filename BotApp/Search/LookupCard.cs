using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.Requests;
using BotApp.Requests.MyRequests;

namespace BotApp.Search;

/// <summary>What a look-up found, when it is more than one request, or nothing.</summary>
public static class LookupCard
{
    /// <param name="language">The reader's language.</param>
    /// <param name="words">What was looked for.</param>
    /// <param name="found">One page of hits.</param>
    /// <param name="asked">The action that shows this page; the next one continues it.</param>
    public static CardContent List(Language language, string words, LookupResult found, LookUp asked)
    {
        var card = new CardBuilder(language, found.IsGuess
            ? new Phrase("Did you mean", "क्या आपका आशय इनसे है")
            : new Phrase("Found requests", "मिले हुए अनुरोध"));
        card.Text(found.IsGuess
            ? new Phrase($"Nothing has exactly “{words}”. Similar:", $"“{words}” से ठीक मिलता अनुरोध नहीं है। मिलते-जुलते:")
            : new Phrase($"For “{words}”, newest first:", $"“{words}” के लिए, नवीनतम पहले:"));
        foreach (var hit in found.Hits)
        {
            var request = hit.Request;
            card.Heading(Phrase.Same($"{request.Number} – ") + request.Kind.DisplayText());
            if (hit.Officer is { } officer)
            {
                card.Facts((new Phrase("Officer", "अधिकारी"), Phrase.Same(officer)));
            }

            card.Facts((
                new Phrase("Stage", "चरण"),
                request.Stage.DisplayText() + new Phrase(", since ", ", ") + OfficeTime.DisplayText(OfficeTime.DayOf(request.StageSince))
                    + new Phrase("", " से")));
        }

        foreach (var hit in found.Hits)
        {
            card.RowButton(
                new Phrase($"Open {hit.Request.Number}", $"{hit.Request.Number} खोलें"),
                new OpenFound(hit.Request.Id));
        }

        if (found.HasMore)
        {
            card.Note(new Phrase(
                    "A second name, the SSO-ID or the mobile number finds fewer.",
                    "नाम का दूसरा शब्द, SSO-ID अथवा मोबाइल नंबर लिखने पर कम अनुरोध मिलेंगे।"))
                .Button(new Phrase("Older ones", "पुराने अनुरोध"), asked with { Skip = (asked.Skip ?? 0) + found.Hits.Count });
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build();
    }

    /// <param name="language">The reader's language.</param>
    /// <param name="words">What was looked for.</param>
    /// <param name="findsOthers">Whether the reader may find requests of others.</param>
    /// <param name="question">The text, if it can be sent to the computer cell as a question.</param>
    public static CardContent NothingFound(Language language, string words, bool findsOthers, string? question)
    {
        var card = new CardBuilder(language, new Phrase("Nothing found", "कुछ नहीं मिला"))
            .Text(findsOthers
                ? new Phrase(
                    $"Among what you may see, nothing matches “{words}”.",
                    $"आपको उपलब्ध अनुरोधों में “{words}” से मिलता कुछ नहीं है।")
                : new Phrase(
                    $"None of your requests matches “{words}”. Requests of others are not shown.",
                    $"आपका कोई अनुरोध “{words}” से नहीं मिलता। दूसरों के अनुरोध नहीं दिखाए जाते।"))
            .Text(new Phrase(
                "Please check the spelling. You can look up a request number (also short, such as 123-7), a batch number, a name, "
                    + "an SSO-ID or a mobile number.",
                "कृपया वर्तनी जाँच लें। अनुरोध संख्या (संक्षिप्त भी, जैसे 123-7), बैच संख्या, नाम, "
                    + "SSO-ID अथवा मोबाइल नंबर से खोजा जा सकता है।"))
            .Button<ShowMyRequests>(new Phrase("My requests", "मेरे अनुरोध"));
        if (question is not null)
        {
            card.Button(new Phrase("Ask the cell", "प्रकोष्ठ से पूछें"), new AskCell(Words: question));
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build();
    }
}
