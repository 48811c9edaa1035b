using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Attachments.Opening;
using BotApp.Requests.MyRequests;

namespace BotApp.Retention;

public static class MyDataCard
{
    private static readonly Phrase Title = new("What is kept about you", "आपके बारे में क्या रखा जाता है");

    public static CardContent Show(Language language, PersonRecords records, RetentionOptions keep)
    {
        var card = PersonCard.Facts(new CardBuilder(language, Title), records);
        if (records.IsHeld)
        {
            card.Warning(new Phrase(
                "A legal hold keeps your data: nothing is deleted until it is lifted.",
                "विधिक रोक के कारण आपका विवरण सुरक्षित रखा गया है: रोक हटाए जाने तक कुछ भी नहीं हटाया जाएगा।"));
        }

        return card
            .Heading(new Phrase("How long", "कब तक"))
            .Facts(
                (new Phrase("Unfinished forms", "अधूरे फ़ॉर्म"), Days(keep.DraftDays)),
                (
                    new Phrase("Scans of refused or withdrawn requests", "अस्वीकृत अथवा वापस लिए गए अनुरोधों के स्कैन"),
                    Days(keep.RefusedScanDays)),
                (new Phrase("Scans of completed requests", "पूर्ण अनुरोधों के स्कैन"), Days(keep.CompletedScanDays)),
                (
                    new Phrase("Scans of office orders on changes of charge", "कार्यभार परिवर्तन के कार्यालय आदेशों के स्कैन"),
                    Days(keep.OrderScanDays)),
                (new Phrase("Requests", "अनुरोध"), new Phrase($"{keep.RequestYears} years", $"{keep.RequestYears} वर्ष")),
                (new Phrase("Copies of messages", "संदेशों की प्रतियाँ"), Days(keep.DeliveryDays)),
                (new Phrase("Unanswered questions", "अनुत्तरित प्रश्न"), Days(keep.QuestionDays)),
                (
                    new Phrase("Campaigns and check-ins, after their end", "अभियान एवं जाँच, समाप्ति के बाद"),
                    Days(keep.QuestionDays)))
            .Note(new Phrase(
                "Passwords, OTPs, Aadhaar and PAN are never kept. Answers and scans are stored encrypted. "
                    + "Who decided what stays on record without names. To have data corrected or erased, please ask the computer cell.",
                "पासवर्ड, OTP, आधार एवं PAN कभी नहीं रखे जाते। उत्तर एवं स्कैन कूटबद्ध रूप में रखे जाते हैं। "
                    + "किसने क्या निर्णय लिया, यह बिना नाम के अभिलेख में रहता है। "
                    + "विवरण सुधारने अथवा मिटाने हेतु कृपया कंप्यूटर प्रकोष्ठ से कहें।"))
            .Button<ExportPerson>(new Phrase("My data in Excel", "मेरा विवरण Excel में"))
            .Button<ShowMyRequests>(new Phrase("My requests", "मेरे अनुरोध"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    public static CardContent Nothing(Language language) =>
        new CardBuilder(language, Title)
            .Text(new Phrase(
                "You are not in the directory, so nothing is kept but the address of this chat, for answers.",
                "आप निर्देशिका में नहीं हैं, इसलिए उत्तर देने हेतु इस चैट के पते के अतिरिक्त कुछ नहीं रखा जाता।"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    public static CardContent Offer(Language language, OfferedWorkbook workbook) =>
        new CardBuilder(language, new Phrase("Personal data as an Excel workbook", "व्यक्तिगत विवरण Excel कार्यपुस्तिका में"))
            .WorkbookLink(workbook)
            .Note(new Phrase(
                "The workbook contains everything that is kept about the person, in readable form: keep it safe.",
                "कार्यपुस्तिका में व्यक्ति के बारे में रखा गया सब कुछ पठनीय रूप में है: इसे सुरक्षित रखें।"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    private static Phrase Days(int days) => new($"{days} days", $"{days} दिन");
}
