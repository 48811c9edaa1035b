using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Templates;

namespace BotApp.Requests.Promotion;

/// <summary>Circular ¶4: officers promoted after the issuance of SSO-ID.</summary>
public sealed record NoSsoIdYet(string? Id = null) : Refusal(new Phrase(
    "Without an SSO-ID there is no profile to update (¶4). If you never had one, apply for it with your new designation; "
        + "if you forgot it, ask Saksham Seva.",
    "SSO-ID के बिना अद्यतन करने हेतु कोई प्रोफ़ाइल नहीं है (पैरा 4)। यदि SSO-ID कभी नहीं बनी, तो नए पदनाम के साथ उसके लिए आवेदन करें; "
        + "यदि भूल गए हैं, तो सक्षम सेवा से संपर्क करें।"), Id);

public sealed record SameDesignation(Designation Now) : Refusal(new Phrase(
    $"The old and the new designation are both {Now.DisplayText().English}. A promotion changes the designation; please check the order.",
    $"पुराना एवं नया दोनों पदनाम {Now.DisplayText().Hindi} हैं। पदोन्नति से पदनाम बदलता है; "
        + "कृपया आदेश जाँच लें।"), TemplateField.NewDesignation);

public sealed record LowerDesignation(Designation Old, Designation New) : Refusal(new Phrase(
    $"{New.DisplayText().English} is below {Old.DisplayText().English}. Were the two designations swapped? "
        + "For a reversion please ask the computer cell.",
    $"{New.DisplayText().Hindi} का पद {Old.DisplayText().Hindi} के पद से नीचे है। क्या दोनों पदनाम आपस में बदल गए हैं? "
        + "पदावनति के मामले में कृपया कंप्यूटर प्रकोष्ठ से संपर्क करें।"), TemplateField.NewDesignation);

/// <summary>The profile shows the current designation, not a future one.</summary>
public sealed record NotEffectiveYet(DateOnly Day) : Refusal(new Phrase(
    $"The promotion takes effect on {OfficeTime.DisplayText(Day).English}. "
        + "The profile shows the present designation, so please submit on or after that day; your answers are kept as a draft.",
    $"पदोन्नति {OfficeTime.DisplayText(Day).Hindi} से प्रभावी है। "
        + "प्रोफ़ाइल में वर्तमान पदनाम रहता है, अतः कृपया उस तिथि को अथवा उसके बाद प्रस्तुत करें; "
        + "आपके उत्तर मसौदे में सुरक्षित रहेंगे।"), TemplateField.EffectiveDate);

public sealed record PromotionOrderMissing() : Refusal(new Phrase(
    "Please attach the scan of the promotion order first (¶4): your name, the order number and its date must be readable.",
    "कृपया पहले पदोन्नति आदेश की स्कैन प्रति संलग्न करें (पैरा 4): आपका नाम, आदेश संख्या एवं तिथि पढ़ने योग्य हों।"));
