using BotApp.Basics;

namespace BotApp.Campaigns;

public sealed record NobodyConcerned() : Refusal(new Phrase(
    "Nobody in the directory is concerned. Choose other offices or another designation.",
    "निर्देशिका में कोई संबंधित अधिकारी नहीं मिला। कृपया अन्य कार्यालय अथवा पदनाम चुनें।"));

public sealed record CampaignKindMissing() : Refusal(
    new Phrase("Please choose what the officers are to do.", "कृपया चुनें कि अधिकारियों को क्या करना है।"), PrepareCampaign.About);

public sealed record OptOutReasonMissing() : Refusal(
    new Phrase("Please say why it does not apply to you.", "कृपया बताएँ कि यह आप पर लागू क्यों नहीं है।"), OptOutOfCampaign.Why);

public sealed record NoCampaignAwaitsOrder() : Refusal(new Phrase(
    "No campaign of yours waits for an order list.", "आपका कोई अभियान आदेश की सूची की प्रतीक्षा में नहीं है।"));

public sealed record NoNamesInOrder() : Refusal(new Phrase(
    "No sheet has a heading for the name or the SSO-ID with officers below it. Add the heading, for example “Name”, and send it again.",
    "किसी शीट में नाम अथवा SSO-ID का शीर्षक एवं उसके नीचे अधिकारी नहीं मिले। शीर्षक, जैसे “नाम”, जोड़कर पुनः भेजें।"));

public sealed record TooManyNamesInOrder(int Count) : Refusal(new Phrase(
    $"The list has {Count} rows; at most {OrderList.MaxRows} are read. Please send it in parts, each to a campaign of its own.",
    $"सूची में {Count} पंक्तियाँ हैं; अधिकतम {OrderList.MaxRows} पढ़ी जाती हैं। "
        + "कृपया इसे भागों में, प्रत्येक भाग अलग अभियान हेतु, भेजें।"));
