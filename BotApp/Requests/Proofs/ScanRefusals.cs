using BotApp.Basics;

namespace BotApp.Requests.Proofs;

public static class ScanWords
{
    /// <summary>What happened to the files of one message that were not kept.</summary>
    public static Refusal Wrong(IReadOnlyList<Refusal> mistakes, int kept) => new Mistakes(mistakes, kept > 0
        ? new Phrase("Not every file was taken.", "सभी फ़ाइलें नहीं ली जा सकीं।")
        : new Phrase("Nothing was added.", "कुछ भी नहीं जोड़ा गया।"));
}

public sealed record TooManyScans(int Most) : Refusal(new Phrase(
    $"At most {Most} files can be attached; the rest was not taken.",
    $"अधिकतम {Most} फ़ाइलें संलग्न की जा सकती हैं; शेष नहीं ली गईं।"));

public sealed record SameScanAgain(string Name) : Refusal(new Phrase(
    $"“{Name}” is attached already; it was not added twice.",
    $"“{Name}” पहले से संलग्न है; इसे दोबारा नहीं जोड़ा गया।"));
