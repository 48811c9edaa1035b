using BotApp.Basics;

namespace BotApp.Requests.Attachments;

public static class AttachmentErrors
{
    /// <summary>The ways in which people have their papers at hand: in front of the phone, in its gallery, or on the computer.</summary>
    public static readonly Phrase HowToSend = new(
        "Photograph the page with the camera in this chat, or attach it: paper-clip, “Upload from this device”, send. "
            + "Pictures from the gallery and several files at once are fine. PDF, JPEG or PNG.",
        "इसी चैट के कैमरे से पृष्ठ की फ़ोटो लें, अथवा संलग्न करें: पेपर-क्लिप, “इस डिवाइस से अपलोड करें”, भेजें। "
            + "गैलरी के चित्र और एक साथ कई फ़ाइलें भी भेज सकते हैं। PDF, JPEG अथवा PNG।");

    /// <summary>What happened to the files of one message that were not kept.</summary>
    public static Refusal Summarize(IReadOnlyList<Refusal> mistakes, int kept) => new ValidationErrors(mistakes, kept > 0
        ? new Phrase("Not all files were accepted.", "सभी फ़ाइलें नहीं ली जा सकीं।")
        : new Phrase("Nothing was added.", "कुछ भी नहीं जोड़ा गया।"));
}

/// <summary>The files that came after the last one there is room for, by their names.</summary>
public sealed record TooManyAttachments(int Max, IReadOnlyList<Phrase> Left) : Refusal(
    new Phrase($"At most {Max} files can be attached; not added: ", $"अधिकतम {Max} फ़ाइलें संलग्न की जा सकती हैं; ये नहीं जोड़ी गईं: ")
    + new Phrase(string.Join(", ", Left.Select(name => name.English)) + ".", string.Join(", ", Left.Select(name => name.Hindi)) + "।"));

public sealed record DuplicateAttachment(string Name) : Refusal(new Phrase(
    $"“{Name}” is attached already; it was not added twice.",
    $"“{Name}” पहले से संलग्न है; इसे दोबारा नहीं जोड़ा गया।"));
