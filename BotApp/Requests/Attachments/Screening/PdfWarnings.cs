using BotApp.Basics;

namespace BotApp.Requests.Attachments.Screening;

/// <summary>What a PDF contains that a scanned page never needs. Stored as a number: append only.</summary>
[Flags]
public enum PdfWarnings
{
    None = 0,

    /// <summary>Protected by a password or by restrictions; the computer cell may be unable to open or forward it.</summary>
    Encrypted = 1,

    /// <summary>JavaScript.</summary>
    Script = 2,

    /// <summary>An action that starts a program, opens another file or sends data away.</summary>
    Launch = 4,

    /// <summary>Another file, a film or a sound inside.</summary>
    EmbeddedFile = 8,

    /// <summary>An action that runs when the document or a page is opened.</summary>
    ActsWhenOpened = 16,

    /// <summary>An XFA form, which has a language of its own.</summary>
    DynamicForm = 32,

    /// <summary>Parts that are compressed in unusual ways, damaged, or too large to look into.</summary>
    Unreadable = 64,
}

public static class PdfWarningsExtensions
{
    private static readonly (PdfWarnings Warning, Phrase Words)[] Words =
    [
        (PdfWarnings.Encrypted, new("it is protected by a password or restrictions", "यह पासवर्ड अथवा प्रतिबंधों से सुरक्षित है")),
        (PdfWarnings.Script, new("it contains a script", "इसमें स्क्रिप्ट है")),
        (
            PdfWarnings.Launch,
            new(
                "it can start a program, open another file or send data",
                "यह कोई प्रोग्राम चला सकता है, अन्य फ़ाइल खोल सकता है अथवा डेटा भेज सकता है")),
        (PdfWarnings.EmbeddedFile, new("it contains another file", "इसमें कोई अन्य फ़ाइल है")),
        (PdfWarnings.ActsWhenOpened, new("it acts by itself when it is opened", "यह खोले जाने पर स्वतः कार्य करता है")),
        (PdfWarnings.DynamicForm, new("it contains a dynamic form (XFA)", "इसमें डायनेमिक फ़ॉर्म (XFA) है")),
        (PdfWarnings.Unreadable, new("parts of it could not be checked", "इसके कुछ भाग जाँचे नहीं जा सके")),
    ];

    /// <summary>The warning to whoever reads the document.</summary>
    public static Phrase ToReader(this PdfWarnings warnings, Phrase name) => warnings.Sentence(name) + new Phrase(
        "Open it with care, or ask for a plain scan or a photo.",
        "इसे सावधानी से खोलें, अथवा सामान्य स्कैन या फ़ोटो माँगें।");

    /// <summary>The warning to whoever has sent the document.</summary>
    public static Phrase ToSender(this PdfWarnings warnings, Phrase name) => warnings.Sentence(name) + new Phrase(
        "Whoever decides sees this warning too. Please send a plain scan or a photo of the page instead.",
        "यह चेतावनी निर्णय लेने वाले अधिकारी को भी दिखेगी। कृपया इसके स्थान पर पृष्ठ का सामान्य स्कैन अथवा फ़ोटो भेजें।");

    /// <summary>What is unusual about the document, as the end of a sentence without its full stop.</summary>
    public static Phrase DisplayText(this PdfWarnings warnings)
    {
        var found = Words.Where(pair => warnings.HasFlag(pair.Warning)).Select(pair => pair.Words).ToList();
        return new Phrase(string.Join("; ", found.Select(words => words.English)), string.Join("; ", found.Select(words => words.Hindi)));
    }

    private static Phrase Sentence(this PdfWarnings warnings, Phrase name)
    {
        var found = warnings.DisplayText();
        return new Phrase(
            $"“{name.English}” is not a plain scan: {found.English}. ", $"“{name.Hindi}” सामान्य स्कैन नहीं है: {found.Hindi}। ");
    }
}
