namespace BotApp.Basics;

public sealed record TextTooLong(string Id, Phrase Label, int Length, int MaxLength) : Refusal(new Phrase(
    $"{Label.English}: {Length} characters; at most {MaxLength} are allowed. Please shorten it.",
    $"{Label.Hindi}: {Length} अक्षर लिखे गए हैं; अधिकतम {MaxLength} अक्षर लिखे जा सकते हैं। कृपया इसे छोटा करें।"), Id);
