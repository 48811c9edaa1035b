namespace BotApp.Basics;

public sealed record FieldMissing(string Id, Phrase Label) : Refusal(new Phrase(
    $"{Label.English}: please fill this in.", $"{Label.Hindi}: कृपया इसे भरें।"), Id);
