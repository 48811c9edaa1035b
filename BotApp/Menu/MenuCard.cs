using System.Collections.Concurrent;
using BotApp.Approvals.Questions;
using BotApp.Basics;
using BotApp.Campaigns;
using BotApp.Charges;
using BotApp.Compliance;
using BotApp.Consolidation.Contents;
using BotApp.Consolidation.Register;
using BotApp.Contacts;
using BotApp.Conversation;
using BotApp.Dashboard;
using BotApp.DirectoryEntries;
using BotApp.Faq;
using BotApp.Notifications.Undelivered;
using BotApp.Requests.FlowWizard;
using BotApp.Requests.Forms;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Navigation;
using BotApp.TextProposals;
using BotApp.Uploads.DirectoryLoading;
using BotApp.Uploads.TemplateLoading;

namespace BotApp.Menu;

public static class MenuCard
{
    /// <summary>With "More" at most five buttons.</summary>
    private const int MaxOwnWork = 4;

    /// <summary>The menu of everybody without a post and without pending work, by language.</summary>
    private static readonly ConcurrentDictionary<Language, CardContent> OfOfficers = new();

    /// <param name="turn">The viewer.</param>
    /// <param name="counts">Pending work.</param>
    /// <param name="first">A sentence on top.</param>
    /// <param name="unclear">The typed text that was not understood.</param>
    public static CardContent Render(Turn turn, MenuCounts counts, Phrase? first = null, UnclearQuestion? unclear = null) =>
        turn.Authorities.Count == 0 && counts == MenuCounts.None && first is null && unclear is null
            ? OfOfficers.GetOrAdd(turn.Language, static (_, any) => Draw(any, MenuCounts.None, null, null), turn)
            : Draw(turn, counts, first, unclear);

    /// <summary>
    /// For a person of the tenant who is not in the directory: answers and contacts like everybody; a flow asks for the registration.
    /// </summary>
    public static CardContent RenderForUnknown(
        Turn turn, string computerCellMail, Phrase? first = null, UnclearQuestion? unclear = null) => AddFlows(
        Begin(turn, first, unclear)
            .Text(new Phrase(
                "What do you need? Choose below, or type your question: answers and contacts need no registration.",
                "आपको किस कार्य में सहायता चाहिए? नीचे से चुनें, अथवा अपना प्रश्न लिखें: "
                    + "उत्तर एवं संपर्क विवरण हेतु पंजीकरण आवश्यक नहीं है।"))
            .RowButton<HelpMeChoose>(new Phrase("Help me choose", "चुनने में सहायता"))
            .RowButton<ShowRegistration>(new Phrase("Register", "पंजीकरण करें"))
            .Note(new Phrase(
                "When you begin a request, you will be asked once for your name, designation and office. "
                    + $"Headquarters computer cell: {computerCellMail}",
                $"अनुरोध आरंभ करते समय आपसे एक बार नाम, पदनाम एवं कार्यालय पूछा जाएगा। मुख्यालय कंप्यूटर प्रकोष्ठ: {computerCellMail}")),
        turn);

    /// <summary>The rest of what the viewer's posts offer: work that did not fit on the menu, lists, settings and files.</summary>
    public static CardContent RenderMore(Turn turn, MenuCounts counts)
    {
        var card = new CardBuilder(turn.Language, new Phrase("More", "अन्य कार्य"))
            .Text(new Phrase(
                "To find a request or a batch, type its number, or the officer's name, SSO-ID or mobile number.",
                "अनुरोध अथवा बैच खोजने हेतु उसकी संख्या, अथवा अधिकारी का नाम, SSO-ID या मोबाइल नंबर लिखें।"));
        foreach (var (title, link) in OwnWork(turn, counts).Skip(MaxOwnWork).Concat(Tools(turn)))
        {
            card.RowButton(title, link);
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build();
    }

    private static CardContent Draw(Turn turn, MenuCounts counts, Phrase? first, UnclearQuestion? unclear)
    {
        var card = Begin(turn, first, unclear);
        AddOwnWork(card, turn, counts);
        card.Text(new Phrase("What do you need?", "आपको किस कार्य में सहायता चाहिए?"))
            .RowButton<HelpMeChoose>(new Phrase("Help me choose", "चुनने में सहायता"));
        return AddFlows(card, turn);
    }

    /// <summary>Head, cell, Systems Manager and helpdesk see the work of their post first.</summary>
    private static void AddOwnWork(CardBuilder card, Turn turn, MenuCounts counts)
    {
        foreach (var (title, link) in OwnWork(turn, counts).Take(MaxOwnWork))
        {
            card.RowButton(title, link);
        }

        if (Tools(turn).Any())
        {
            card.RowButton<ShowMore>(new Phrase("More", "अन्य कार्य"));
        }
    }

    /// <summary>What waits for the viewer, with numbers, the most urgent first.</summary>
    private static IEnumerable<(Phrase Title, ActionLink Link)> OwnWork(Turn turn, MenuCounts counts)
    {
        if (counts.OfficerQueries > 0)
        {
            yield return (new Phrase(
                $"Answer your office's question ({counts.OfficerQueries})",
                $"कार्यालय के प्रश्न का उत्तर दें ({counts.OfficerQueries})"), ActionLink.To<ShowOfficerQuery>());
        }

        if (turn.IsHead || counts.MyQueue > 0)
        {
            yield return (
                new Phrase($"My queue ({counts.MyQueue})", $"मेरे पास लंबित ({counts.MyQueue})"), ActionLink.To<ShowQueue>());
        }

        if (turn.IsCell)
        {
            yield return (new Phrase($"Work list ({counts.WorkList})", $"कार्य सूची ({counts.WorkList})"), ActionLink.To<ShowWorkList>());
        }

        if (turn.CanAnswerQuestions)
        {
            yield return (new Phrase($"Questions ({counts.Questions})", $"प्रश्न ({counts.Questions})"), ActionLink.To<ShowQuestions>());
        }

        if (counts.TextsToConfirm > 0)
        {
            yield return (
                new Phrase(
                    $"Answers, contacts and directory to confirm ({counts.TextsToConfirm})",
                    $"पुष्टि हेतु उत्तर, संपर्क एवं निर्देशिका ({counts.TextsToConfirm})"),
                ActionLink.To<ShowTextProposals>());
        }

        if (turn.IsCell && counts.Undelivered > 0)
        {
            yield return (
                new Phrase($"Undelivered ({counts.Undelivered})", $"अवितरित ({counts.Undelivered})"), ActionLink.To<ShowUndelivered>());
        }

        if (turn.IsHead || turn.CanComplete)
        {
            yield return (
                new Phrase($"Pending work ({counts.Pending})", $"लंबित कार्य ({counts.Pending})"), ActionLink.To(new ShowDashboard()));
        }
    }

    private static IEnumerable<(Phrase Title, ActionLink Link)> Tools(Turn turn)
    {
        if (turn.IsHead || turn.CanComplete)
        {
            yield return (
                turn.CanComplete ? new Phrase("Closed batches", "पूर्ण बैच") : new Phrase("Sent batches", "प्रेषित बैच"),
                ActionLink.To<ShowBatches>());
            yield return (new Phrase("Unmapping after relief", "कार्यमुक्ति के पश्चात मैपिंग"), ActionLink.To<ShowCompliance>());
        }

        if (turn.IsHead)
        {
            yield return (new Phrase("Paper applications", "कागज़ पर आवेदन"), ActionLink.To<ShowPaperApplications>());
            yield return (new Phrase("Link officer", "लिंक अधिकारी"), ActionLink.To<ShowLinkOfficers>());
        }

        if (turn.IsCell)
        {
            yield return (new Phrase("Templates", "टेम्पलेट"), ActionLink.To<ShowTemplates>());
        }

        if (turn.CanComplete)
        {
            yield return (new Phrase("Contacts", "संपर्क"), ActionLink.To<ShowContacts>());
            yield return (CampaignCard.Title, ActionLink.To<ShowCampaigns>());
            yield return (new Phrase("Charge of a head", "प्रमुख का कार्यभार"), ActionLink.To<ChangeCharge>());
            yield return (new Phrase("Directory", "निर्देशिका"), ActionLink.To<ShowDirectory>());
            yield return (new Phrase("Register in Excel", "रजिस्टर Excel में"), ActionLink.To<ExportRegister>());
            yield return (new Phrase("Data of a person", "व्यक्ति का विवरण"), ActionLink.To<FindPerson>());
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
                new AskCell(Words: unclear.Question is null ? unclear.Words : null, Question: unclear.Question));
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
