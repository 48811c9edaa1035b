using BotApp.Basics;
using BotApp.Charges;
using BotApp.Conversation;
using BotApp.Requests.CellQueue;
using BotApp.Requests.Navigation;

namespace BotApp.Approvals.Reminders;

public static class OverdueCard
{
    /// <summary>To the deciders.</summary>
    public static CardContent Reminder(Language language, OverdueView view) => Waiting(
            new CardBuilder(language, new Phrase("Reminder: your decision is awaited", "अनुस्मारक: आपका निर्णय अपेक्षित है")), view)
        .Button<ShowQueue>(new Phrase("My queue", "मेरे पास लंबित"))
        .Build(Phrase.Counted(
            view.TotalCount,
            ($"request has waited for {view.Days} working days or more", $"requests have waited for {view.Days} working days or more"),
            ($"अनुरोध {view.Days} अथवा अधिक कार्य दिवसों से लंबित है", $"अनुरोध {view.Days} अथवा अधिक कार्य दिवसों से लंबित हैं")));

    /// <summary>
    /// To the Systems Manager: what waits, with whom, and since when; one press reminds the holders, another decides in the head's place.
    /// </summary>
    /// <param name="manager">The reader, which is the subject of the card.</param>
    /// <param name="done">What a press has just done.</param>
    public static CardContent Escalation(Language language, OverdueView view, Guid manager, Phrase? done = null)
    {
        var card = new CardBuilder(language, new Phrase("Overdue", "विलंबित मामले")).Shows(manager);
        if (done is not null)
        {
            card.Success(done);
        }

        if (view.IsEmpty)
        {
            return card.Text(new Phrase("Nothing is overdue any more.", "अब कोई मामला विलंबित नहीं है।"))
                .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
                .Build();
        }

        if (view.TotalCount > 0)
        {
            Waiting(card.Heading(new Phrase("No decision yet", "अब तक निर्णय नहीं")), view)
                .Note(new Phrase(
                    "You may decide in the head's place, and so may the head still. Whoever is first decides.",
                    "आप प्रमुख के स्थान पर निर्णय ले सकते हैं और प्रमुख भी; जो पहले निर्णय लें, वही मान्य होगा।"));
            foreach (var line in view.Oldest)
            {
                card.RowButton(
                    new Phrase($"Open {line.Request.Number}", $"{line.Request.Number} खोलें"),
                    new OpenApproval(line.Request.Id));
            }
        }

        if (view.ReliefCount > 0)
        {
            AddReliefs(card, view);
        }

        card.Submit<RemindHolders>(new Phrase("Remind", "अनुस्मारक भेजें"));
        if (view.TotalCount > 0)
        {
            card.Button<ShowQueue>(new Phrase("Decide in place of the head", "प्रमुख के स्थान पर निर्णय लें"))
                .Button<ChangeCharge>(new Phrase("Charge of a head", "प्रमुख का कार्यभार"));
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build(Phrase.Counted(
            view.TotalCount + view.ReliefCount, ("case is overdue", "cases are overdue"), ("मामला विलंबित है", "मामले विलंबित हैं")));
    }

    private static void AddReliefs(CardBuilder card, OverdueView view)
    {
        card.Heading(new Phrase(
            "Relieved and still mapped (Instruction 04/2024-GST)",
            "कार्यमुक्त, मैपिंग अब तक नहीं हटाई गई (अनुदेश 04/2024-GST)"));
        foreach (var line in view.Reliefs)
        {
            card.Facts((
                Phrase.Same($"{line.Request.Number} {line.OfficerName}, {line.Office}"),
                OfficeTime.DisplayText(line.Deadline!.RelievedAt) + new Phrase(" – the computer cell", " – कंप्यूटर प्रकोष्ठ")));
        }

        card.More(view.ReliefCount - view.Reliefs.Count);
        foreach (var line in view.Reliefs)
        {
            card.RowButton(new Phrase($"Open {line.Request.Number}", $"{line.Request.Number} खोलें"), new OpenWorkItem(line.Request.Id));
        }
    }

    private static CardBuilder Waiting(CardBuilder card, OverdueView view)
    {
        card.Text(new Phrase(
            $"Waiting for {view.Days} working days or more: {view.TotalCount}",
            $"{view.Days} अथवा अधिक कार्य दिवसों से लंबित: {view.TotalCount}"));
        foreach (var line in view.Oldest)
        {
            card.Facts(
                (
                    Phrase.Same($"{line.Request.Number} {line.Maker}"),
                    OfficeTime.DisplayText(OfficeTime.DayOf(line.Request.StageSince)) + Phrase.Same(" – ") + line.Holder));
        }

        return view.TotalCount > view.Oldest.Count
            ? card.Note(new Phrase($"and {view.TotalCount - view.Oldest.Count} more", $"तथा {view.TotalCount - view.Oldest.Count} और"))
            : card;
    }
}
