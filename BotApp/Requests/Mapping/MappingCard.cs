using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Forms;

namespace BotApp.Requests.Mapping;

public static class MappingCard
{
    public static CardContent Explain(Language language) => new CardBuilder(language, RequestKind.Mapping.DisplayText())
        .Heading(new Phrase("What the circular says (21-Aug-2017, ¶6)", "परिपत्र के अनुसार (21-अगस्त-2017, पैरा 6)"))
        .Text(new Phrase(
            "Officers who have the GST application in their login send a mapping request from the application, "
                + "with a copy of the posting order, for approval by the ACL Admin.",
            "जिन अधिकारियों के लॉगिन में GST एप्लिकेशन है, वे एप्लिकेशन से मैपिंग अनुरोध तैनाती आदेश की प्रति सहित ACL "
                + "एडमिन के अनुमोदन हेतु भेजें।"))
        .Heading(new Phrase("What has changed since", "तत्पश्चात हुए परिवर्तन"))
        .Text(new Phrase(
            "Since 01-Jun-2024 GST work is done in the GSTN back office. "
                + "There the COM Admin of the Commissionerate creates users and maps roles from the top down. "
                + "We do not know whether officers can still send a request from an application, so please tell the computer cell.",
            "01-जून-2024 से GST कार्य GSTN बैक ऑफिस में होता है। "
                + "वहाँ आयुक्तालय के COM एडमिन उपयोगकर्ता ID बनाते हैं एवं वरिष्ठतम अधिकारी से आरंभ कर क्रमशः भूमिकाएँ मैप करते हैं। "
                + "अधिकारी अब भी एप्लिकेशन से अनुरोध भेज सकते हैं या नहीं, यह हमें ज्ञात नहीं है; अतः कंप्यूटर प्रकोष्ठ को सूचित करें।"))
        .Note(new Phrase(
            "Sources: circular ¶6; SOP for creation of user id (ADG Systems, 2024). "
                + "In ACES for Central Excise the cell maps on the relief and joining report (¶5).",
            "स्रोत: परिपत्र, पैरा 6; उपयोगकर्ता ID सृजन हेतु SOP (ADG सिस्टम, 2024)। "
                + "केन्द्रीय उत्पाद शुल्क के ACES में प्रकोष्ठ कार्यमुक्ति एवं कार्यग्रहण रिपोर्ट पर मैपिंग करता है (पैरा 5)।"))
        .Submit(new Phrase("Tell the computer cell", "कंप्यूटर प्रकोष्ठ को सूचित करें"), new ShowForm(RequestKind.Mapping))
        .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
        .Build();
}
