using System.Globalization;
using BotApp.Basics;

namespace BotApp.Conversation;

public sealed record FileHostNotAllowed() : Refusal(new Phrase(
    "This link does not lead to your office's Teams storage. Please attach the file with the paper-clip in this chat.",
    "यह लिंक आपके कार्यालय के Teams संग्रह का नहीं है। कृपया इसी चैट में पेपर-क्लिप से फ़ाइल संलग्न करें।"));

/// <summary>
/// Teams names a file but gives no link to it: picked from a cloud drive, forwarded, or sent by a client that may not share it.
/// </summary>
public sealed record FileLinkMissing(IReadOnlySet<FileFormat> Allowed) : Refusal(
    new Phrase("No file came: Teams gave no download link for it. ", "कोई फ़ाइल नहीं आई: Teams ने इसका डाउनलोड लिंक नहीं दिया। ")
        + HowToSend.Words(Allowed));

/// <summary>An address of a cloud drive, or a link that answers with a web page.</summary>
public sealed record FileIsSharingLink(IReadOnlySet<FileFormat> Allowed) : Refusal(
    new Phrase(
        "A sharing link came, which opens a web page instead of the file. ",
        "फ़ाइल के स्थान पर शेयरिंग लिंक आया, जिससे केवल वेब पृष्ठ खुलता है। ") + HowToSend.Words(Allowed));

/// <summary>The host answered that the file is gone or the link is too old.</summary>
public sealed record FileLinkExpired() : Refusal(new Phrase(
    "The link to the file is no longer valid: it expired, or the file was moved. Please attach the file again.",
    "फ़ाइल का लिंक अब मान्य नहीं है: इसकी अवधि समाप्त हो गई अथवा फ़ाइल हटा दी गई। कृपया फ़ाइल पुनः संलग्न करें।"));

/// <summary>A redirect could lead anywhere, so none is followed.</summary>
public sealed record FileLinkLeadsElsewhere(IReadOnlySet<FileFormat> Allowed) : Refusal(
    new Phrase(
        "The link leads to another place, such as a sign-in page, and was not followed. ",
        "लिंक किसी अन्य स्थान (जैसे साइन-इन पृष्ठ) पर ले जाता है, इसलिए उसे नहीं खोला गया। ") + HowToSend.Words(Allowed));

public sealed record FileIsRecording(IReadOnlySet<FileFormat> Allowed) : Refusal(
    new Phrase("A voice or video message cannot be used here. ", "वॉइस अथवा वीडियो संदेश यहाँ मान्य नहीं है। ") + HowToSend.Words(Allowed));

/// <summary>One of several files of a message, by its name.</summary>
public sealed record FileRefused(Phrase Name, Refusal Why) : Refusal(Name + Phrase.Same(": ") + Why.Message);

public sealed record FileTooLarge(long MaxBytes) : Refusal(new Phrase(
    $"The file is larger than {Megabytes(MaxBytes)} MB. Please scan it at 200 dpi or in black and white and send it again.",
    $"फ़ाइल {Megabytes(MaxBytes)} MB से बड़ी है। कृपया 200 dpi पर अथवा श्वेत-श्याम में स्कैन करके पुनः भेजें।"))
{
    private static string Megabytes(long bytes) => (bytes / 1_000_000.0).ToString("0.#", CultureInfo.InvariantCulture);
}

public sealed record FileTypeNotAllowed(IReadOnlySet<FileFormat> Allowed) : Refusal(new Phrase(
    $"This file cannot be accepted. Please send it as {List(Allowed, " or ")}.",
    $"यह फ़ाइल स्वीकार नहीं की जा सकती। कृपया इसे {List(Allowed, " अथवा ")} के रूप में भेजें।"))
{
    private static string List(IReadOnlySet<FileFormat> formats, string or)
    {
        string[] names = [.. formats.Order().Select(f => f.Name())];
        return names.Length < 2 ? string.Concat(names) : string.Join(", ", names[..^1]) + or + names[^1];
    }
}

public sealed record HeicNotSupported() : Refusal(new Phrase(
    "Photos in HEIC format cannot be accepted. Either photograph the page with the camera in this chat, "
        + "or choose Settings > Camera > Formats > Most Compatible on the iPhone, take the photo again and send it.",
    "HEIC फ़ोटो स्वीकार नहीं की जा सकती। या तो इसी चैट के कैमरे से पृष्ठ की फ़ोटो लें, "
        + "अथवा iPhone में Settings > Camera > Formats > Most Compatible चुनकर फ़ोटो दोबारा लें और भेजें।"));

public sealed record FileContentMismatch(FileFormat Found) : Refusal(new Phrase(
    $"The name of the file does not match its content, which is {Found.Name()}. Please correct the name and send it again.",
    $"फ़ाइल का नाम उसकी सामग्री ({Found.Name()}) से मेल नहीं खाता। कृपया नाम ठीक करके पुनः भेजें।"));

public sealed record FileIsEmpty() : Refusal(new Phrase(
    "The file is empty. Please scan the page again and send it.",
    "फ़ाइल खाली है। कृपया पृष्ठ को फिर से स्कैन करके भेजें।"));

public sealed record FileDownloadFailed() : Refusal(new Phrase(
    "The file could not be downloaded from Teams. Please send it again.",
    "फ़ाइल Teams से प्राप्त नहीं की जा सकी। कृपया इसे पुनः भेजें।"));
