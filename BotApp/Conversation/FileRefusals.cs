using System.Globalization;
using BotApp.Basics;
using BotApp.Requests.Proofs;

namespace BotApp.Conversation;

public sealed record FileHostNotAllowed() : Refusal(new Phrase(
    "This link does not lead to your office's Teams storage. Please attach the file with the paper-clip in this chat.",
    "यह लिंक आपके कार्यालय के Teams संग्रह का नहीं है। कृपया इसी चैट में पेपर-क्लिप से फ़ाइल संलग्न करें।"));

/// <summary>A file picked from the cloud may come without a link.</summary>
public sealed record FileWithoutLink() : Refusal(new Phrase(
    "Teams gave no download link for this file. Please attach it with the paper-clip and “Upload from this device”.",
    "Teams ने इस फ़ाइल का डाउनलोड लिंक नहीं दिया। कृपया पेपर-क्लिप में “इस डिवाइस से अपलोड करें” चुनकर फ़ाइल संलग्न करें।"));

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

public sealed record FilePhotoIsHeic() : Refusal(new Phrase(
    "Photos in HEIC format cannot be accepted. On the iPhone choose Settings > Camera > Formats > Most Compatible, or save the photo as JPEG or PDF, and send it again.",
    "HEIC फ़ोटो स्वीकार नहीं की जा सकती। iPhone में Settings > Camera > Formats > Most Compatible चुनें, अथवा फ़ोटो को JPEG या PDF के रूप में सहेजकर पुनः भेजें।"));

public sealed record FileIsNotWhatItSays(FileFormat Found) : Refusal(new Phrase(
    $"The name of the file does not match its content, which is {Found.Name()}. Please correct the name and send it again.",
    $"फ़ाइल का नाम उसकी सामग्री ({Found.Name()}) से मेल नहीं खाता। कृपया नाम ठीक करके पुनः भेजें।"));

public sealed record FileIsEmpty() : Refusal(new Phrase(
    "The file is empty. Please scan the page again and send it.",
    "फ़ाइल खाली है। कृपया पृष्ठ को फिर से स्कैन करके भेजें।"));

public sealed record FileNotFetched() : Refusal(new Phrase(
    "The file could not be fetched from Teams. Please send it again.",
    "फ़ाइल Teams से प्राप्त नहीं की जा सकी। कृपया इसे पुनः भेजें।"));
