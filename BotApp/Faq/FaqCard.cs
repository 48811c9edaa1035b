using BotApp.Approvals;
using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Activation;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Choosing;
using BotApp.Requests.Creation;
using BotApp.Requests.Mapping;
using BotApp.Requests.Mine;
using BotApp.Requests.Promotion;

namespace BotApp.Faq;

public static class FaqCard
{
    /// <summary>One answer with where it comes from and how sure it is.</summary>
    public static CardFace Answer(Language language, FaqEntry entry, IReadOnlyList<Contact> contacts)
    {
        var card = new BaseCard(language, entry.Question);
        if (Caution(entry) is { } caution)
        {
            card.Warning(caution);
        }

        card.Text(entry.ShortAnswer);
        if (entry.More is { } more)
        {
            card.Text(more);
        }

        if (FaqPeople.Words(entry.Ask) is { } whom)
        {
            card.Facts((new Phrase("Please ask", "कृपया पूछें"), whom));
        }

        foreach (var contact in contacts)
        {
            card.Facts((contact.Name, Phrase.Same(string.Join(", ", contact.Phones.Prepend(contact.Mail).Where(line => line.Length > 0)))))
                .Note(new Phrase(
                    $"Last verified on {OfficeTime.Words(contact.LastVerifiedOn).English}", $"अंतिम सत्यापन तिथि {OfficeTime.Words(contact.LastVerifiedOn).Hindi}"));
        }

        card.Note(new Phrase(
            $"Source: {entry.Source}. Answer last verified on {OfficeTime.Words(entry.LastVerifiedOn).English}.",
            $"स्रोत: {entry.Source}। उत्तर की अंतिम सत्यापन तिथि {OfficeTime.Words(entry.LastVerifiedOn).Hindi}।"));
        return Flow(card, entry.Flow).Button<ShowMenu>(new Phrase("Menu", "मेनू")).Face(entry.ShortAnswer);
    }

    /// <summary>Two or three answers are about as close.</summary>
    public static CardFace DidYouMean(Language language, IReadOnlyList<FaqEntry> entries)
    {
        var card = new BaseCard(language, new Phrase("Did you mean …", "क्या आपका आशय यह था …"));
        foreach (var (entry, index) in entries.Select((entry, index) => (entry, index + 1)))
        {
            card.Text(Phrase.Same($"{index}. ") + entry.Question);
        }

        foreach (var (entry, index) in entries.Select((entry, index) => (entry, index + 1)))
        {
            card.Button<ShowAnswer>(new Phrase($"Question {index}", $"प्रश्न {index}"), (ShowAnswer.Entry, entry.Id));
        }

        return card.Button<HelpMeChoose>(new Phrase("Help me choose", "चुनने में सहायता")).Button<ShowMenu>(new Phrase("Menu", "मेनू")).Face();
    }

    private static Phrase? Caution(FaqEntry entry) => entry.Kind switch
    {
        FaqKind.Answer => null,
        FaqKind.Dated => entry.AsOf is { } day
            ? new($"As of {OfficeTime.Words(day).English}; nothing later confirms it.", $"{OfficeTime.Words(day).Hindi} की स्थिति; बाद की कोई पुष्टि उपलब्ध नहीं है।")
            : null,
        FaqKind.Unknown => new("This is not known: no source says it.", "यह ज्ञात नहीं है: किसी स्रोत में इसका उल्लेख नहीं है।"),
        FaqKind.LookAlike => new("This is something else of a similar name.", "यह मिलते-जुलते नाम की कोई अन्य व्यवस्था है।"),
    };

    private static BaseCard Flow(BaseCard card, Intent? flow) => flow switch
    {
        Intent.Activate => card.Submit<StartActivation>(new Phrase("Activate or reset my SSO-ID", "मेरी SSO-ID सक्रिय अथवा रीसेट करें")),
        Intent.Create => card.Submit<StartCreation>(new Phrase("Create a new SSO-ID", "नई SSO-ID बनवाएँ")),
        Intent.Promote => card.Submit<StartPromotion>(new Phrase("Update designation after promotion", "पदोन्नति के बाद पदनाम अद्यतन करें")),
        Intent.ChargeReport => card.Submit<StartCharge>(new Phrase("Charge report & mapping", "कार्यभार रिपोर्ट एवं मैपिंग")),
        Intent.Mapping => card.Submit<StartMapping>(new Phrase("Mapping in the GST application", "GST एप्लिकेशन में मैपिंग")),
        Intent.MyRequests => card.Submit<ShowMyRequests>(new Phrase("My requests", "मेरे अनुरोध")),
        Intent.HelpMeChoose => card.Submit<HelpMeChoose>(new Phrase("Help me choose", "चुनने में सहायता")),
        Intent.MyQueue => card.Submit<ShowQueue>(new Phrase("My queue", "मेरे पास लंबित")),
        Intent.WorkList => card.Submit<ShowWorkList>(new Phrase("Work list", "कार्य सूची")),
        Intent.Menu or Intent.Help or Intent.StartAgain or Intent.English or Intent.Hindi or null => card,
    };
}
