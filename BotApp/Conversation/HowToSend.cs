using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>How to send a file instead, the same in every refusal.</summary>
internal static class HowToSend
{
    public static Phrase Words(IReadOnlySet<FileFormat> allowed) => allowed.Any(FileFormats.IsPicture)
        ? new Phrase(
            "Please photograph the page in this chat, or attach the file itself: paper-clip, “Upload from this device”.",
            "कृपया इसी चैट में पृष्ठ की फ़ोटो लें, अथवा फ़ाइल ही संलग्न करें: पेपर-क्लिप, “इस डिवाइस से अपलोड करें”।")
        : new Phrase(
            "Please attach the file itself: paper-clip, “Upload from this device”.",
            "कृपया फ़ाइल ही संलग्न करें: पेपर-क्लिप, “इस डिवाइस से अपलोड करें”।");
}
