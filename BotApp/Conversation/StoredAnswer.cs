using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>The answer of an earlier delivery, and when it was drawn.</summary>
public sealed record StoredAnswer(Reply Reply, DateTimeOffset DrawnAt);

public sealed record AnswerWithheld() : Refusal(new Phrase(
    "This was recorded. Its answer is not shown again, because the matter is now with another officer. Please type “menu”.",
    "यह दर्ज हो चुका है। इसका उत्तर दोबारा नहीं दिखाया जाता, क्योंकि यह विषय अब किसी अन्य अधिकारी के पास है। कृपया “मेनू” लिखें।"));
