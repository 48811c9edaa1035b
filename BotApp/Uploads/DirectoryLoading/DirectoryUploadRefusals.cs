using BotApp.Basics;

namespace BotApp.Uploads.DirectoryLoading;

/// <summary>The headings are not those of a directory; the next kind of workbook is tried.</summary>
public sealed record NotTheDirectory() : Refusal(new Phrase(
    "This file does not have the headings of the directory.", "इस फ़ाइल में निर्देशिका के शीर्षक नहीं हैं।"));

public sealed record DirectoryChangedMeanwhile() : Refusal(new Phrase(
    "The directory has changed since the preview. Please check it again: it now shows what the file would change today.",
    "पूर्वावलोकन के बाद निर्देशिका बदल गई है। कृपया पुनः देखें: अब यह दिखाता है कि फ़ाइल से आज क्या बदलेगा।"));

public sealed record LargeChangeUnconfirmed() : Refusal(
    new Phrase(
        "The file changes or adds more than a tenth of the directory. If it is complete and right, please say so below.",
        "यह फ़ाइल निर्देशिका के दसवें भाग से अधिक को बदलती अथवा जोड़ती है। यदि यह पूर्ण एवं सही है, तो कृपया नीचे इसकी पुष्टि करें।"),
    ProposeDirectory.Sure);

/// <summary>An uploaded file is deleted after a day.</summary>
public sealed record DirectoryFileGone() : Refusal(new Phrase(
    "The proposed file is older than a day and has been deleted. Please refuse it and have the file sent again.",
    "प्रस्तावित फ़ाइल एक दिन से पुरानी थी और हटा दी गई है। कृपया इसे अस्वीकृत करें और फ़ाइल पुनः भिजवाएँ।"));
