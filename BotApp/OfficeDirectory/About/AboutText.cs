using BotApp.Basics;

namespace BotApp.OfficeDirectory.About;

/// <summary>The texts of the three pages that Teams links to from the app's details.</summary>
public sealed record AboutText(Phrase Heading, IReadOnlyList<Phrase> Paragraphs)
{
    public static readonly AboutText About = new(
        new("SSO-ID & mapping assistant", "SSO-ID एवं मैपिंग सहायक"),
        [
            new(
                "A Microsoft Teams bot for officers of this Commissionerate: activation, new SSO-ID, promotion, "
                    + "charge reports and mapping, as the circular C. No. IV/16/22/2017-EDP of 21.08.2017 prescribes.",
                "इस आयुक्तालय के अधिकारियों हेतु Microsoft Teams बॉट: SSO-ID सक्रिय करना, नई SSO-ID, पदोन्नति, "
                    + "कार्यभार रिपोर्ट एवं मैपिंग – परिपत्र सी. सं. IV/16/22/2017-EDP दिनांक 21.08.2017 के अनुसार।"),
            new(
                "Open it in Teams and type “hi”.",
                "इसे Teams में खोलें और “hi” लिखें।"),
        ]);

    /// <summary>What is kept how long, as the settings say.</summary>
    public static AboutText Privacy(RetentionOptions keep) => new(
        new("What happens with your data", "आपके विवरण का उपयोग"),
        [
            new(
                "Stored: your name, designation and office as in the office directory, the answers the official template asks for, "
                    + "the scans you send, and who decided what and when.",
                "संग्रहीत किया जाता है: कार्यालय निर्देशिका के अनुसार आपका नाम, पदनाम एवं कार्यालय, निर्धारित टेम्पलेट के उत्तर, "
                    + "आपके द्वारा भेजी गई स्कैन प्रतियाँ, तथा किसने कब क्या निर्णय लिया।"),
            new(
                "Never asked for and never stored: passwords, OTPs, Aadhaar and PAN.",
                "कभी माँगा अथवा संग्रहीत नहीं किया जाता: पासवर्ड, OTP, आधार एवं PAN।"),
            new(
                "Answers and scans are encrypted in the office's own storage. "
                    + "They are seen by your head of office and the computer cell, "
                    + "and are mailed to the computer cell to be forwarded to Saksham Seva. Every opening of a document is recorded.",
                "उत्तर एवं स्कैन प्रतियाँ कार्यालय के अपने भंडार में कूटबद्ध (encrypted) रहती हैं। "
                    + "इन्हें आपके कार्यालय प्रमुख एवं कंप्यूटर प्रकोष्ठ देखते हैं, "
                    + "और सक्षम सेवा को अग्रेषित करने हेतु कंप्यूटर प्रकोष्ठ को मेल किया जाता है। "
                    + "प्रत्येक दस्तावेज़ का खोला जाना अभिलेखित होता है।"),
            new(
                $"Deleted every night: a form that nobody has worked on for {keep.DraftDays} days, with its scans; scans of a refused or "
                    + $"withdrawn request after {keep.RefusedScanDays} days and of a completed one after {keep.CompletedScanDays} days; "
                    + $"scans of office orders on changes of charge {keep.OrderScanDays} days after the decision; "
                    + $"requests {keep.RequestYears} years after their end; "
                    + $"copies of messages and mails after {keep.DeliveryDays} days; unanswered questions after {keep.QuestionDays} days.",
                $"प्रत्येक रात्रि हटाया जाता है: {keep.DraftDays} दिन तक अधूरा रहा प्रारूप अपनी स्कैन प्रतियों सहित; अस्वीकृत अथवा "
                    + $"वापस लिए गए अनुरोध की स्कैन प्रतियाँ {keep.RefusedScanDays} दिन बाद तथा "
                    + $"पूर्ण अनुरोध की {keep.CompletedScanDays} दिन बाद; "
                    + $"कार्यभार परिवर्तन के कार्यालय आदेशों की स्कैन प्रतियाँ निर्णय के {keep.OrderScanDays} दिन बाद; "
                    + $"अनुरोध समाप्ति के {keep.RequestYears} वर्ष बाद; "
                    + $"संदेशों एवं मेल की प्रतियाँ {keep.DeliveryDays} दिन बाद; अनुत्तरित प्रश्न {keep.QuestionDays} दिन बाद।"),
            new(
                "Type “what do you keep about me” in the chat to see it and to get it as a file. "
                    + "The record of who did what holds no names and stays. "
                    + "When you have left, the computer cell closes your access; "
                    + "your data is erased when you ask for it and nothing is pending, and a second person confirms the erasure.",
                "अपना विवरण देखने एवं फ़ाइल में पाने हेतु चैट में “मेरे बारे में क्या रखा जाता है” लिखें। "
                    + "किसने क्या किया, इसके अभिलेख में नाम नहीं होते और वह बना रहता है। "
                    + "कार्यालय छोड़ने पर कंप्यूटर प्रकोष्ठ आपकी पहुँच बंद करता है; "
                    + "आपके कहने पर और कुछ लंबित न होने पर आपका विवरण मिटाया जाता है, जिसकी पुष्टि दूसरा व्यक्ति करता है।"),
            new(
                "Longer only under a legal hold, which the Systems Manager sets with a reason.",
                "इससे अधिक समय तक केवल विधिक रोक होने पर, जो सिस्टम प्रबंधक कारण सहित लगाते हैं।"),
            new(
                "Nothing is sent to any AI, advertising or analytics service.",
                "किसी AI, विज्ञापन अथवा विश्लेषण सेवा को कुछ नहीं भेजा जाता।"),
        ]);

    public static readonly AboutText Terms = new(
        new("Terms of use", "उपयोग की शर्तें"),
        [
            new(
                "For officers and staff of this Commissionerate, for official work only. "
                    + "Whoever submits or approves a request does so under their own name and charge.",
                "केवल इस आयुक्तालय के अधिकारियों एवं कर्मचारियों हेतु, केवल शासकीय कार्य के लिए। "
                    + "अनुरोध प्रस्तुत अथवा अनुमोदित करने वाला अधिकारी अपने नाम एवं कार्यभार से ऐसा करता है।"),
            new(
                "The assistant has no connection to ACES, ICEGATE or GST systems: an SSO-ID is created, "
                    + "activated or mapped there by the offices in charge, and their instructions prevail over what it says.",
                "सहायक का ACES, ICEGATE अथवा GST प्रणालियों से कोई संपर्क नहीं है: SSO-ID वहाँ सक्षम कार्यालयों द्वारा बनाई, "
                    + "सक्रिय अथवा मैप की जाती है, और उनके निर्देश मान्य होंगे।"),
        ]);
}
