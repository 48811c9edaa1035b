using BotApp.Basics;
using BotApp.Charges;
using BotApp.Conversation;
using BotApp.Requests.Navigation;

namespace BotApp.Approvals.Reminders;

public static class OverdueCard
{
    /// <summary>To the deciders.</summary>
    public static CardContent Reminder(Language language, OverdueView view) => Begin(
            language,
            view,
            new Phrase("Reminder: your decision is awaited", "अनुस्मारक: आपका निर्णय अपेक्षित है"))
        .Button<ShowQueue>(new Phrase("My queue", "मेरे पास लंबित"))
        .Build(Phrase.Counted(
            view.TotalCount,
            ($"request has waited for {view.Days} working days or more", $"requests have waited for {view.Days} working days or more"),
            ($"अनुरोध {view.Days} अथवा अधिक कार्य दिवसों से लंबित है", $"अनुरोध {view.Days} अथवा अधिक कार्य दिवसों से लंबित हैं")));

    /// <summary>To the Systems Manager: with whom each request waits, and how to decide it or to record who holds the charge.</summary>
    public static CardContent Escalation(Language language, OverdueView view) => Begin(
            language,
            view,
            new Phrase("Overdue: no decision yet", "विलंबित: अब तक निर्णय नहीं"))
        .Note(new Phrase(
            "They are in your queue too: you may decide in the head's place, and so may the head still. Whoever is first decides.",
            "ये आपके पास भी लंबित हैं: आप प्रमुख के स्थान पर निर्णय ले सकते हैं और प्रमुख भी; जो पहले निर्णय लें, वही मान्य होगा।"))
        .Button<ShowQueue>(new Phrase("My queue", "मेरे पास लंबित"))
        .Button<ChangeCharge>(new Phrase("Charge of a head", "प्रमुख का कार्यभार"))
        .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
        .Build(Phrase.Counted(view.TotalCount, ("request is overdue", "requests are overdue"), ("अनुरोध विलंबित है", "अनुरोध विलंबित हैं")));

    private static CardBuilder Begin(Language language, OverdueView view, Phrase title)
    {
        var card = new CardBuilder(language, title)
            .Text(new Phrase($"Waiting for {view.Days} working days or more: {view.TotalCount}", $"{view.Days} अथवा अधिक कार्य दिवसों से लंबित: {view.TotalCount}"));
        foreach (var line in view.Oldest)
        {
            card.Facts((Phrase.Same($"{line.Request.Number} {line.Maker}"), OfficeTime.DisplayText(OfficeTime.DayOf(line.Request.StageSince)) + Phrase.Same(" – ") + line.Holder));
        }

        return view.TotalCount > view.Oldest.Count
            ? card.Note(new Phrase($"and {view.TotalCount - view.Oldest.Count} more", $"तथा {view.TotalCount - view.Oldest.Count} और"))
            : card;
    }
}
