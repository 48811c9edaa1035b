using BotApp.Basics;

namespace BotApp.Requests.Attachments.Screening;

public sealed record PictureDamaged() : Refusal(new Phrase(
    "This picture is damaged and cannot be opened. Please photograph or scan the page again and send it.",
    "यह चित्र क्षतिग्रस्त है और खोला नहीं जा सकता। कृपया पृष्ठ की फ़ोटो अथवा स्कैन दोबारा लेकर भेजें।"));

/// <summary>More than <see cref="PictureSize.MaxPixels"/>.</summary>
public sealed record PictureTooLarge() : Refusal(new Phrase(
    $"This picture has more than {PictureSize.MaxPixels / 1_000_000} megapixels. "
        + "Please photograph the page with the camera in this chat, or scan it at 200 dpi, and send it again.",
    $"यह चित्र {PictureSize.MaxPixels / 1_000_000} मेगापिक्सेल से बड़ा है। कृपया इसी चैट के कैमरे से पृष्ठ की फ़ोटो लें, "
        + "अथवा 200 dpi पर स्कैन करके पुनः भेजें।"));

public sealed record MalwareFound() : Refusal(new Phrase(
    "The virus scanner found malware in this file; it was deleted. Please do not open it again, tell the computer cell, "
        + "and send a new scan or a photo of the page.",
    "वायरस स्कैनर ने इस फ़ाइल में हानिकारक सामग्री पाई; फ़ाइल हटा दी गई है। कृपया इसे दोबारा न खोलें, "
        + "कंप्यूटर प्रकोष्ठ को सूचित करें, और पृष्ठ की नई स्कैन प्रति अथवा फ़ोटो भेजें।"));

/// <summary>The scanner is away or too slow; an unchecked file is never attached.</summary>
public sealed record ScanNotChecked() : Refusal(new Phrase(
    "The virus scanner does not answer at the moment, so this file could not be checked and was not attached. Everything else is kept; "
        + "please send the file again in a few minutes.",
    "वायरस स्कैनर इस समय उत्तर नहीं दे रहा, अतः यह फ़ाइल जाँची नहीं जा सकी और संलग्न नहीं की गई। "
        + "शेष सब सुरक्षित है; कृपया कुछ मिनट बाद फ़ाइल पुनः भेजें।"));

/// <summary>What the documents are kept in is away.</summary>
public sealed record FileNotStored() : Refusal(new Phrase(
    "The file store does not answer at the moment, so nothing of this file was kept. Everything else is kept; "
        + "please send the file again in a few minutes.",
    "फ़ाइल-भंडार इस समय उत्तर नहीं दे रहा, अतः इस फ़ाइल का कुछ भी नहीं रखा गया। शेष सब सुरक्षित है; "
        + "कृपया कुछ मिनट बाद फ़ाइल पुनः भेजें।"));

/// <summary>What the documents are kept in is away.</summary>
public sealed record FileNotReadable() : Refusal(new Phrase(
    "The file store does not answer at the moment, so the file could not be read and nothing was changed. "
        + "Please try again in a few minutes.",
    "फ़ाइल-भंडार इस समय उत्तर नहीं दे रहा, अतः फ़ाइल पढ़ी नहीं जा सकी और कुछ भी बदला नहीं गया। "
        + "कृपया कुछ मिनट बाद पुनः प्रयास करें।"));

public sealed record MalwareInWorkbook() : Refusal(new Phrase(
    "The virus scanner found malware in this workbook; it was deleted and nothing in it was recorded. "
    + "Please do not open it again, tell the computer cell, and enter the data in a fresh copy of the file.",
    "वायरस स्कैनर ने इस कार्यपुस्तिका में हानिकारक सामग्री पाई; इसे हटा दिया गया है और इसका कुछ भी दर्ज नहीं किया गया। "
        + "कृपया इसे दोबारा न खोलें, कंप्यूटर प्रकोष्ठ को सूचित करें, और विवरण फ़ाइल की नई प्रति में भरें।"));

/// <summary>The scanner is away or too slow; an unchecked workbook is never read.</summary>
public sealed record WorkbookNotChecked() : Refusal(new Phrase(
    "The virus scanner does not answer at the moment, so this workbook could not be checked and nothing in it was recorded. "
        + "Please send it again in a few minutes.",
    "वायरस स्कैनर इस समय उत्तर नहीं दे रहा, अतः यह कार्यपुस्तिका जाँची नहीं जा सकी और इसका कुछ भी दर्ज नहीं किया गया। "
        + "कृपया इसे कुछ मिनट बाद पुनः भेजें।"));
