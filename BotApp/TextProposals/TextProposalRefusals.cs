using BotApp.Basics;

namespace BotApp.TextProposals;

public sealed record TextProposalSettled() : Refusal(new Phrase(
    "Nothing was changed: this text has been decided on already, or it is not with you.",
    "कोई परिवर्तन नहीं किया गया: इस पाठ पर निर्णय हो चुका है, अथवा यह आपके पास नहीं है।"));

public sealed record OwnTextProposal() : Refusal(new Phrase(
    "Nobody confirms a text of their own. Please ask another officer of the computer cell or the Systems Manager.",
    "कोई भी अपने लिखे पाठ की पुष्टि नहीं करता। कृपया कंप्यूटर प्रकोष्ठ के अन्य अधिकारी अथवा सिस्टम प्रबंधक से कहें।"));

public sealed record LiveTextChanged() : Refusal(new Phrase(
    "The live text has changed since this was proposed, so it cannot be confirmed. Please refuse it, so that it is written again.",
    "प्रस्ताव के बाद प्रचलित पाठ बदल गया है, अतः इसकी पुष्टि नहीं हो सकती। कृपया इसे अस्वीकृत करें, ताकि यह पुनः लिखा जाए।"));

public sealed record NobodyToConfirm() : Refusal(new Phrase(
    "A text with a telephone number, an e-mail address, a link or a postal address needs a second person, and at present nobody else holds "
        + "a post in the computer cell or that of the Systems Manager. Please leave it out, or save again when somebody does.",
    "दूरभाष नंबर, ई-मेल पता, लिंक अथवा डाक पता वाले पाठ की पुष्टि दूसरा अधिकारी करता है, और इस समय कंप्यूटर प्रकोष्ठ अथवा "
        + "सिस्टम प्रबंधक के पद पर कोई अन्य नहीं है। कृपया उसे हटा दें, अथवा किसी के पदस्थ होने पर पुनः सहेजें।"));
