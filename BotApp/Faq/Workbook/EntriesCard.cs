using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Attachments.Opening;
using BotApp.TextProposals;
using BotApp.Uploads;

namespace BotApp.Faq.Workbook;

/// <summary>The FAQ workbook: export, and a preview of what an uploaded one would change.</summary>
public static class EntriesCard
{
    private const int MaxLines = 12;

    public static CardContent Offer(Language language, int count, OfferedWorkbook workbook) =>
        new CardBuilder(language, new Phrase("All answers as an Excel workbook", "सभी उत्तर Excel कार्यपुस्तिका में"))
            .Text(Phrase.Counted(count, ("entry", "entries"), ("प्रविष्टि", "प्रविष्टियाँ")) + new Phrase(
                ", every field in English and Hindi. Change rows or add new ones, save, and send the file in this chat: "
                    + "you will see what it changes before anything is applied.",
                ", प्रत्येक क्षेत्र अंग्रेज़ी एवं हिन्दी में। पंक्तियाँ बदलें अथवा नई जोड़ें, सहेजें और फ़ाइल इसी चैट में भेजें: "
                    + "कुछ भी लागू होने से पहले आप देख सकेंगे कि क्या बदलेगा।"))
            .WorkbookLink(workbook)
            .Button<ExportEntries>(new Phrase("New link", "नया लिंक"))
            .Button<FindEntries>(new Phrase("Back", "वापस"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    public static CardContent Report(Language language, StagedWorkbook staged, EntriesPlan plan, Refusal? why = null)
    {
        var card = new CardBuilder(
            language,
            new Phrase("Workbook of answers: nothing has been changed yet", "उत्तरों की कार्यपुस्तिका: अभी कुछ बदला नहीं गया"))
            .Error(why)
            .Facts(
                (new Phrase("File", "फ़ाइल"), Phrase.Same(staged.Name)),
                (new Phrase("New", "नई"), Count(plan.New.Count)),
                (new Phrase("Changed", "बदली हुई"), Count(plan.Changed.Count)),
                (new Phrase("Unchanged", "यथावत"), Count(plan.Unchanged)),
                (new Phrase("Not in the workbook, unchanged", "कार्यपुस्तिका में नहीं, यथावत रहेंगी"), Count(plan.NotInWorkbook)),
                (new Phrase("Problems", "त्रुटियाँ"), Count(plan.Problems.Count)));
        if (plan.Problems.Count > 0)
        {
            card.Warning(new Phrase(
                "Nothing can be imported until every problem is corrected. Please correct the workbook and send it again.",
                "जब तक कोई त्रुटि शेष है, कुछ भी आयात नहीं होगा। कृपया कार्यपुस्तिका सुधारकर पुनः भेजें।"));
            foreach (var problem in plan.Problems.Take(MaxLines))
            {
                card.Text(
                    new Phrase($"⚠ Row {problem.RowNumber}, “", $"⚠ पंक्ति {problem.RowNumber}, “")
                        + problem.Column
                        + Phrase.Same("”: ")
                        + problem.Message);
            }

            card.More(plan.Problems.Count - MaxLines);
        }

        if (plan.ToConfirm.Count > 0)
        {
            card.Warning(NeedConfirmation(plan.ToConfirm.Count));
        }

        Entries(card, new Phrase("New", "नई"), plan.New);
        Entries(card, new Phrase("Changed", "बदली हुई"), plan.Changed);
        if (plan.CanBeStored)
        {
            card.Submit(
                new Phrase($"Import {plan.New.Count + plan.Changed.Count}", $"{plan.New.Count + plan.Changed.Count} आयात करें"),
                new ImportEntries(staged.Id, plan.Fingerprint));
        }

        return card
            .Button(new Phrase("Discard", "हटा दें"), new DiscardWorkbook(staged.Id))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    public static CardContent Imported(Language language, EntriesPlan plan, TextConfirmers confirmers)
    {
        var added = plan.New.Count(planned => planned.ContactPoint is null);
        var changed = plan.Changed.Count(planned => planned.ContactPoint is null);
        var card = new CardBuilder(language, new Phrase("The answers are imported", "उत्तर आयात किए गए"))
            .Success(new Phrase($"{added} new, {changed} changed.", $"{added} नई, {changed} बदली गईं।"));
        if (plan.ToConfirm.Count > 0)
        {
            card.Warning(NeedConfirmation(plan.ToConfirm.Count) + Phrase.Same(" ") + confirmers.Sentence);
        }

        return card.Text(new Phrase(
                "Officers now receive these answers. Earlier versions are kept in the history of each entry.",
                "ये उत्तर अब से सभी को मिलेंगे। प्रत्येक प्रविष्टि का पूर्व रूप उसके इतिहास में सुरक्षित है।"))
            .Button<FindEntries>(new Phrase("Find and correct an answer", "उत्तर खोजें और सुधारें"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    private static Phrase NeedConfirmation(int count) =>
        Phrase.Counted(count, ("entry", "entries"), ("प्रविष्टि", "प्रविष्टियों")) + new Phrase(
            " with a telephone number, an e-mail address, a link or a postal address: live when a second person has confirmed.",
            " में दूरभाष नंबर, ई-मेल पता, लिंक अथवा डाक पता है: दूसरे अधिकारी की पुष्टि के बाद ही प्रभावी।");

    private static void Entries(CardBuilder card, Phrase title, IReadOnlyList<PlannedEntry> planned)
    {
        if (planned.Count == 0)
        {
            return;
        }

        card.Heading(title);
        foreach (var one in planned.Take(MaxLines))
        {
            card.Text(new Phrase($"Row {one.RowNumber}: ", $"पंक्ति {one.RowNumber}: ") + one.Entry.Question);
            if (one.ChangedFields.Count > 0)
            {
                card.Note(one.ChangedFields.Skip(1).Aggregate(one.ChangedFields[0], (all, field) => all + Phrase.Same(", ") + field));
            }
        }

        card.More(planned.Count - MaxLines);
    }

    private static Phrase Count(int count) => Phrase.Same(count.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
