using BotApp.Basics;

namespace BotApp.Requests;

public sealed record Missing(string Id, Phrase Label) : Refusal(new Phrase(
    $"{Label.English}: please fill this in.", $"{Label.Hindi}: कृपया इसे भरें।"), Id);
