using BotApp.Basics;
using BotApp.Charges;
using BotApp.Conversation;
using BotApp.DirectoryEntries;
using BotApp.OfficeCalendar;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Opening;
using BotApp.TextProposals;

namespace BotApp.Uploads.DirectoryLoading;

/// <summary>The directory for the computer cell and the Systems Manager: export, and preview of an uploaded file.</summary>
public static class DirectoryCard
{
    private const int MaxLines = 12;

    public static CardContent Home(Language language, int offices, int people) =>
        new CardBuilder(language, new Phrase("Directory", "निर्देशिका"))
            .Facts(
                (new Phrase("Offices", "कार्यालय"), Phrase.Same($"{offices}")),
                (new Phrase("People", "व्यक्ति"), Phrase.Same($"{people}")))
            .Text(new Phrase(
                "To correct offices, people or posts, or to add many, take the file below, change its rows and send it in "
                + "this chat (.xlsx or .csv). "
                    + "You see what changes before anything is sent; it takes effect when a second person has confirmed it.",
                "कार्यालय, व्यक्ति अथवा पद सुधारने, या एक साथ कई जोड़ने हेतु नीचे दी फ़ाइल लें, पंक्तियाँ बदलें और इसी चैट में "
                + "भेजें (.xlsx अथवा .csv)। "
                    + "कुछ भी भेजने से पहले आप देखेंगे कि क्या बदलेगा; दूसरे अधिकारी की पुष्टि के बाद ही यह लागू होगा।"))
            .Note(new Phrase(
                "Who holds a post changes by office order: “Charge of a head”. Somebody who has left is closed under “Data of a person”.",
                "पद का धारक कार्यालय आदेश से बदलता है: “प्रमुख का कार्यभार”। कार्यालय छोड़ चुके व्यक्ति को "
                    + "“व्यक्ति का विवरण” में बंद करें।"))
            .Button<ExportDirectory>(new Phrase("Directory in Excel", "निर्देशिका Excel में"))
            .Button<EditDirectory>(new Phrase("Add or close one", "एक प्रविष्टि जोड़ें अथवा बंद करें"))
            .Button<ShowCalendar>(new Phrase("Holidays and reminders", "अवकाश एवं अनुस्मारक"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    public static CardContent Offer(Language language, OfferedWorkbook workbook) =>
        new CardBuilder(language, new Phrase("The directory as an Excel workbook", "निर्देशिका Excel कार्यपुस्तिका में"))
            .Text(new Phrase(
                "Change rows or add new ones, save, and send the file in this chat. Opening the file is recorded.",
                "पंक्तियाँ बदलें अथवा नई जोड़ें, सहेजें और फ़ाइल इसी चैट में भेजें। फ़ाइल का खोला जाना दर्ज किया जाता है।"))
            .WorkbookLink(workbook)
            .Button<ExportDirectory>(new Phrase("New link", "नया लिंक"))
            .Button<ShowDirectory>(new Phrase("Back", "वापस"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    public static CardContent Preview(Language language, StagedWorkbook staged, DirectoryDiff diff, Refusal? why = null)
    {
        var card = new CardBuilder(
                language, new Phrase("Directory file: nothing has been changed yet", "निर्देशिका फ़ाइल: अभी कुछ बदला नहीं गया"))
            .Error(why)
            .Facts((new Phrase("File", "फ़ाइल"), Phrase.Same(staged.Name)));
        Lines(card, new Phrase("Added", "जोड़े जाएँगे"), diff.Changes.Added);
        Lines(card, new Phrase("Changed", "बदले जाएँगे"), diff.Changes.Changed);
        if (diff.Changes.Started.Count + diff.Changes.Closed.Count > 0)
        {
            Lines(
                card,
                new Phrase("Not by this file: changes of posts", "इस फ़ाइल से नहीं: पदधारकों के परिवर्तन"),
                [.. diff.Changes.Closed, .. diff.Changes.Started]);
            card.Warning(new Phrase(
                "Who holds a post changes by office order only. Please record these under “Charge of a head”.",
                "पद का धारक केवल कार्यालय आदेश से बदलता है। कृपया इन्हें “प्रमुख का कार्यभार” में दर्ज करें।"));
        }

        Lines(
            card,
            new Phrase("Not in the file: they stay until they are closed", "फ़ाइल में नहीं: बंद किए जाने तक यथावत रहेंगे"),
            diff.Changes.Absent);
        if (!diff.ChangesRecords)
        {
            card.Success(new Phrase(
                "Offices, people and posts already match the file.", "कार्यालय, व्यक्ति एवं पद पहले से फ़ाइल के अनुरूप हैं।"));
        }
        else
        {
            Guard(card, diff)
                .Submit(
                    new Phrase("Send for confirmation", "पुष्टि हेतु भेजें"),
                    new ProposeDirectory(staged.Id, diff.Changes.Fingerprint));
        }

        return card.Button<ChangeCharge>(new Phrase("Charge of a head", "प्रमुख का कार्यभार"))
            .Button(new Phrase("Discard", "हटा दें"), new DiscardWorkbook(staged.Id))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    public static CardContent Sent(Language language, DirectoryDiff diff, TextConfirmers confirmers) =>
        new CardBuilder(language, new Phrase("Directory file sent for confirmation", "निर्देशिका फ़ाइल पुष्टि हेतु प्रेषित"))
            .Facts(
                (new Phrase("Added", "जोड़े जाएँगे"), Phrase.Same($"{diff.Changes.Added.Count}")),
                (new Phrase("Changed", "बदले जाएँगे"), Phrase.Same($"{diff.Changes.Changed.Count}")))
            .Status(confirmers.Sentence)
            .Text(new Phrase(
                "It takes effect, all of it or nothing, when it is confirmed within a day; you will be told.",
                "एक दिन के भीतर पुष्टि होने पर यह पूर्ण रूप से लागू होगी, अन्यथा कुछ भी नहीं; आपको सूचित किया जाएगा।"))
            .Button<ShowDirectory>(new Phrase("Directory", "निर्देशिका"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    private static CardBuilder Guard(CardBuilder card, DirectoryDiff diff) => diff.NeedsConfirmation
        ? card
            .Warning(new Phrase(
                "This is more than a tenth of the directory. A wrong or truncated file looks the same.",
                "यह निर्देशिका के दसवें भाग से अधिक है। ग़लत अथवा अधूरी फ़ाइल भी ऐसी ही दिखती है।"))
            .Choice(
                ProposeDirectory.Sure,
                new Phrase("Is the file complete and right?", "क्या फ़ाइल पूर्ण एवं सही है?"),
                [(new Phrase("Yes, all of this is meant", "हाँ, यह सब अभिप्रेत है"), ProposeDirectory.Yes)],
                null,
                required: false,
                expanded: true)
        : card;

    private static void Lines(CardBuilder card, Phrase title, IReadOnlyList<Phrase> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        card.Heading(title + Phrase.Same($" ({lines.Count})"));
        foreach (var line in lines.Take(MaxLines))
        {
            card.Text(line);
        }

        card.More(lines.Count - MaxLines);
    }
}
