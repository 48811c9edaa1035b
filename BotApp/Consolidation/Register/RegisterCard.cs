using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Attachments.Opening;

namespace BotApp.Consolidation.Register;

public static class RegisterCard
{
    public static CardContent Offer(Language language, int open, OfferedWorkbook workbook) =>
        new CardBuilder(language, new Phrase("The register as an Excel workbook", "रजिस्टर Excel कार्यपुस्तिका में"))
            .Text(Phrase.Counted(open, ("open request", "open requests"), ("लंबित अनुरोध", "लंबित अनुरोध")) + new Phrase(
                " and those closed within a year: one sheet per kind, and pending requests by office and age.",
                " एवं एक वर्ष में पूर्ण हुए अनुरोध: प्रत्येक प्रकार की अलग शीट, तथा कार्यालय एवं अवधि के अनुसार लंबित अनुरोध।"))
            .WorkbookLink(workbook)
            .Note(new Phrase(
                "The workbook names officers: keep it within the office.",
                "कार्यपुस्तिका में अधिकारियों के नाम हैं: इसे कार्यालय में ही रखें।"))
            .Button<ExportRegister>(new Phrase("New link", "नया लिंक"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
}
