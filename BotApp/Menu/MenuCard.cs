using BotApp.Approvals.Questions;
using BotApp.Basics;
using BotApp.Charges;
using BotApp.Consolidation.Register;
using BotApp.Contacts;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.Notifications.Undelivered;
using BotApp.Requests.FlowWizard;
using BotApp.Requests.Forms;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Navigation;
using BotApp.Uploads.TemplateLoading;

namespace BotApp.Menu;

public static class MenuCard
{
    /// <param name="turn">The viewer.</param>
    /// <param name="counts">Pending work.</param>
    /// <param name="first">A sentence on top.</param>
    /// <param name="unclear">The typed text that was not understood.</param>
    public static CardContent Render(Turn turn, MenuCounts counts, Phrase? first = null, UnclearQuestion? unclear = null)
    {
        var card = Begin(turn, first, unclear);
        AddOwnWork(card, turn, counts);
        card.Text(new Phrase("What do you need?", "आपको किस कार्य में सहायता चाहिए?"))
            .RowButton<HelpMeChoose>(new Phrase("Help me choose", "चुनने में सहायता"));
        return AddFlows(card, turn);
    }

    /// <summary>
    /// For a person of the tenant who is not in the directory: answers and contacts like everybody; a flow asks for the registration.
    /// </summary>
    public static CardContent RenderForUnknown(
        Turn turn, string computerCellMail, Phrase? first = null, UnclearQuestion? unclear = null) => AddFlows(
        Begin(turn, first, unclear)
            .Text(new Phrase(
                "What do you need? Choose below, or type your question: answers and contacts need no registration.",
                "आपको किस कार्य में सहायता चाहिए? नीचे से चुनें, अथवा अपना प्रश्न लिखें: उत्तर एवं संपर्क विवरण "
                    + "हेतु पंजीकरण आवश्यक नहीं है।"))
            .RowButton<HelpMeChoose>(new Phrase("Help me choose", "चुनने में सहायता"))
            .RowButton<ShowRegistration>(new Phrase("Register", "पंजीकरण करें"))
            .Note(new Phrase(
                $"When you begin a request, you will be asked once for your name, designation and office. Headquarters computer "
                    + $"cell: {computerCellMail}",
                $"अनुरोध आरंभ करते समय आपसे एक बार नाम, पदनाम एवं कार्यालय पूछा जाएगा। मुख्यालय कंप्यूटर प्रकोष्ठ: {computerCellMail}")),
        turn);

    // Head, cell, Systems Manager and helpdesk come for the work of their post first.
    private static void AddOwnWork(CardBuilder card, Turn turn, MenuCounts counts)
    {
        if (counts.OfficerQueries > 0)
        {
            card.RowButton<ShowOfficerQuery>(new Phrase(
                $"Answer your office's question ({counts.OfficerQueries})",
                $"कार्यालय के प्रश्न का उत्तर दें ({counts.OfficerQueries})"));
        }

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
    }

    private static CardBuilder Begin(Turn turn, Phrase? first, UnclearQuestion? unclear)
    {
        var card = new CardBuilder(turn.Language, new Phrase("SSO-ID & mapping assistant", "SSO-ID एवं मैपिंग सहायक"));
        if (first is not null)
        {
            card.Text(first);
        }

        if (unclear is not null)
        {
            card.RowButton(
                new Phrase("Ask the cell", "प्रकोष्ठ से पूछें"),
                new AskCell(Words: unclear.Miss is null ? unclear.Words : null, Miss: unclear.Miss));
        }

        return card;
    }

    private static CardContent AddFlows(CardBuilder card, Turn turn)
    {
        var (name, other) = turn.Language switch
        {
            Language.English => (Phrase.Same("हिन्दी"), Language.Hindi),
            Language.Hindi => (Phrase.Same("English"), Language.English),
        };
        card.RowButton(name, new SwitchLanguage(other))
            .Note(new Phrase(
                "Never type a password or OTP here. The assistant does not need one.",
                "यहाँ पासवर्ड अथवा OTP कभी न लिखें। इसकी आवश्यकता नहीं होती।"));
        foreach (var flow in FlowCatalog.All)
        {
            if (flow.MenuLabel is { } label)
            {
                card.Button(label, flow.Start);
            }
        }

        return card.Button<ShowMyRequests>(new Phrase("My requests", "मेरे अनुरोध")).Build();
    }
}
