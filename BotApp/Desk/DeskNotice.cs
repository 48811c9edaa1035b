using BotApp.Basics;

namespace BotApp.Desk;

/// <summary>What a page of the desk says instead of what was asked for.</summary>
/// <param name="Title">What has happened.</param>
/// <param name="Text">Why, and what to do.</param>
public sealed record DeskNotice(Phrase Title, Phrase Text)
{
    /// <summary>The request or scan does not exist or this person may not see it: both look the same.</summary>
    public static readonly DeskNotice NotYours = new(
        new("This is not, or no longer, yours to see", "यह आपके लिए उपलब्ध नहीं है"),
        new(
            "The request does not exist, has moved on to another desk, or charges have changed. Your card in Teams shows where it is now; "
                + "if you think this is wrong, please ask the computer cell.",
            "अनुरोध विद्यमान नहीं है, अब किसी अन्य के पास है, अथवा कार्यभार बदल गए हैं। वर्तमान स्थिति Teams में आपके कार्ड पर उपलब्ध है; "
                + "त्रुटि प्रतीत हो तो कृपया कंप्यूटर प्रकोष्ठ से पूछें।"));

    /// <summary>The page was opened over plain http, where others can read it.</summary>
    public static readonly DeskNotice PlainHttp = new(
        new("This page needs a secure connection", "इस पृष्ठ के लिए सुरक्षित कनेक्शन आवश्यक है"),
        new(
            "Nothing was opened. Please open it from Teams again; the address begins with https.",
            "कुछ भी नहीं खोला गया। कृपया इसे Teams से पुनः खोलें; पता https से प्रारंभ होता है।"));

    /// <summary>Teams has named the person, but they may see nothing here.</summary>
    public static readonly DeskNotice NoAccess = new(
        new("You have no access to this page", "आपको इस पृष्ठ की अनुमति नहीं है"),
        new(
            "Your Teams account is not in the office's directory, or its sign-in is not valid for this app. Write to the assistant "
                + "in Teams to register, or ask the computer cell.",
            "आपका Teams खाता कार्यालय की निर्देशिका में नहीं है, अथवा साइन-इन इस ऐप हेतु मान्य नहीं है। पंजीकरण हेतु Teams में सहायक को "
                + "लिखें, अथवा कंप्यूटर प्रकोष्ठ से पूछें।"));

    /// <summary>A newer version is taking over.</summary>
    public static readonly DeskNotice BeingUpgraded = new(
        new("The assistant is being upgraded", "सहायक का उन्नयन किया जा रहा है"),
        BeingUpgradedException.Words);

    /// <summary>More pages at once than one person looks at.</summary>
    public static readonly DeskNotice TooMany = new(
        new("Too many pages at once", "एक साथ बहुत अधिक पृष्ठ"),
        new(
            "This one was not opened; nothing was changed. Please wait a minute and try again.",
            "यह पृष्ठ नहीं खोला गया; कुछ भी बदला नहीं गया। कृपया एक मिनट प्रतीक्षा कर पुनः प्रयास करें।"));

    /// <summary>The browser has no session, and the page is not open in Teams.</summary>
    public static readonly DeskNotice SignInNeeded = new(
        new("Please open this from Teams", "कृपया इसे Teams से खोलें"),
        new(
            "This browser is not signed in, or its sign-in has expired. "
                + "Press “Open documents” on the card in Teams, follow the link and enter the six digits shown beside it.",
            "इस ब्राउज़र में साइन-इन नहीं है, अथवा उसकी अवधि समाप्त हो गई है। "
                + "Teams के कार्ड पर “दस्तावेज़ खोलें” दबाएँ, लिंक खोलें और उसके साथ दिए गए छह अंक दर्ज करें।"));
}
