using BotApp.Approvals;
using BotApp.Basics;
using BotApp.Charges;
using BotApp.Consolidation;
using BotApp.Consolidation.Paper;
using BotApp.Contacts;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.Notifications.Undelivered;
using BotApp.Registration;
using BotApp.Requests.Activation;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Creation;
using BotApp.Requests.FlowWizard;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Promotion;
using BotApp.Requests.Register;
using BotApp.Uploads.TemplateLoading;

namespace BotApp.Menu;

public static class MenuCard
{
    /// <param name="turn">The viewer.</param>
    /// <param name="counts">Pending work.</param>
    /// <param name="first">A sentence on top.</param>
    /// <param name="unclear">The typed text was not understood.</param>
    /// <param name="miss">The id of that text, if it was stored: one press sends it to the computer cell.</param>
    public static CardContent Render(Turn turn, MenuCounts counts, Phrase? first = null, bool unclear = false, Guid? miss = null)
    {
        var card = new CardBuilder(turn.Language, new Phrase("SSO-ID & mapping assistant", "SSO-ID एवं मैपिंग सहायक"));
        if (first is not null)
        {
            card.Text(first);
        }

        if (unclear)
        {
            card.RowButton<AskCell>(new Phrase("Ask the cell", "प्रकोष्ठ से पूछें"), miss is { } id ? [(AskCell.Miss, id.ToString("N"))] : []);
        }

        card.Text(new Phrase("What do you need?", "आपको किस कार्य में सहायता चाहिए?"))
            .RowButton<HelpMeChoose>(new Phrase("Help me choose", "चुनने में सहायता"));
        if (turn.IsHead || counts.MyQueue > 0)
        {
            card.RowButton<ShowQueue>(new Phrase($"My queue ({counts.MyQueue})", $"मेरे पास लंबित ({counts.MyQueue})"));
        }

        if (turn.IsCell)
        {
            card.RowButton<ShowWorkList>(new Phrase($"Work list ({counts.WorkList})", $"कार्य सूची ({counts.WorkList})"))
                .RowButton<ShowTemplates>(new Phrase("Templates", "टेम्पलेट"))
                .RowButton<ShowContacts>(new Phrase("Contacts", "संपर्क"));
        }

        if (turn.IsHead)
        {
            card.RowButton<ShowPaperApplications>(new Phrase("Paper applications", "कागज़ पर आवेदन"))
                .RowButton<ShowLinkOfficers>(new Phrase("Link officer", "लिंक अधिकारी"));
        }

        if (turn.IsCell && counts.Undelivered > 0)
        {
            card.RowButton<ShowUndelivered>(new Phrase($"Undelivered ({counts.Undelivered})", $"अवितरित ({counts.Undelivered})"));
        }

        if (turn.IsCell || turn.IsSystemsManager)
        {
            card.RowButton<ChangeCharge>(new Phrase("Charge of a head", "प्रमुख का कार्यभार"))
                .RowButton<ExportRegister>(new Phrase("Register in Excel", "रजिस्टर Excel में"));
        }

        if (turn.CanAnswerQuestions)
        {
            card.RowButton<ShowQuestions>(new Phrase($"Questions ({counts.Questions})", $"प्रश्न ({counts.Questions})"));
        }

        return card
            .RowButton<SwitchLanguage>(
                turn.Language switch { Language.English => Phrase.Same("हिन्दी"), Language.Hindi => Phrase.Same("English") },
                (SwitchLanguage.To, turn.Language switch { Language.English => nameof(Language.Hindi), Language.Hindi => nameof(Language.English) }))
            .Note(new Phrase(
                "Never type a password or OTP here. The assistant does not need one.",
                "यहाँ पासवर्ड अथवा OTP कभी न लिखें। इसकी आवश्यकता नहीं होती।"))
            .Button<StartActivation>(new Phrase("Activate or reset my SSO-ID", "मेरी SSO-ID सक्रिय अथवा रीसेट करें"))
            .Button<StartCreation>(new Phrase("Create a new SSO-ID", "नई SSO-ID बनवाएँ"))
            .Button<StartPromotion>(new Phrase("Update designation after promotion", "पदोन्नति के बाद पदनाम अद्यतन करें"))
            .Button<StartChargeReport>(new Phrase("Charge report & mapping", "कार्यभार रिपोर्ट एवं मैपिंग"))
            .Button<ShowMyRequests>(new Phrase("My requests", "मेरे अनुरोध"))
            .Build();
    }

    /// <summary>For a person of the tenant who is not in the directory.</summary>
    public static CardContent RenderForUnknown(Turn turn, string computerCellMail) =>
        new CardBuilder(turn.Language, new Phrase("SSO-ID & mapping assistant", "SSO-ID एवं मैपिंग सहायक"))
            .Text(new Phrase(
                $"You are not in the office directory yet. Please register, or write to the Headquarters computer cell ({computerCellMail}) to be added.",
                $"आपका नाम अभी कार्यालय निर्देशिका में नहीं है। कृपया पंजीकरण करें, अथवा नाम जोड़ने हेतु मुख्यालय कंप्यूटर प्रकोष्ठ ({computerCellMail}) को लिखें।"))
            .Submit<ShowRegistration>(new Phrase("Register", "पंजीकरण करें"))
            .Build();
}
