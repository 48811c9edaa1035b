using BotApp.Basics;

namespace BotApp.Requests;

public sealed record TooLong(string Id, Phrase Label, int Length, int Longest) : Refusal(new Phrase(
    $"{Label.English}: {Length} characters are too many; at most {Longest} fit.",
    $"{Label.Hindi}: {Length} अक्षर लिखे गए हैं; अधिकतम {Longest} अक्षर लिखे जा सकते हैं।"), Id);
