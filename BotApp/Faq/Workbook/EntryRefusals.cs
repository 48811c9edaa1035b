using BotApp.Basics;

namespace BotApp.Faq.Workbook;

public sealed record NotTheEntriesWorkbook() : Refusal(new Phrase(
    "This is not the workbook of answers. Please export it first, edit that file and send it here.",
    "यह उत्तरों की कार्यपुस्तिका नहीं है। कृपया पहले उसे निर्यात करें, उसी फ़ाइल में कार्य करें और यहाँ भेजें।"));

public sealed record TooManyEntries(int Count) : Refusal(new Phrase(
    $"The workbook has {Count:N0} entries; at most {EntriesPlan.MaxRows:N0} can be imported at once.",
    $"कार्यपुस्तिका में {Count:N0} प्रविष्टियाँ हैं; एक बार में अधिकतम {EntriesPlan.MaxRows:N0} ली जा सकती हैं।"));

public sealed record EntriesChanged() : Refusal(new Phrase(
    "Entries have changed since this card was shown. Please check it again before confirming.",
    "यह कार्ड बनने के बाद प्रविष्टियाँ बदल गई हैं। कृपया पुष्टि से पहले पुनः देखें।"));

public sealed record ContactNotFound(string Key) : Refusal(new Phrase(
    $"There is no contact “{Key}”. The second sheet lists the keys.",
    $"“{Key}” नाम का कोई संपर्क नहीं है। कुंजियाँ दूसरी शीट पर दी गई हैं।"));

public sealed record TooManyWordings() : Refusal(new Phrase(
    $"At most {EntryLine.MaxWordings} wordings of at most {UnansweredQuestion.MaxLength} characters each.",
    $"अधिकतम {EntryLine.MaxWordings} वाक्य, प्रत्येक में अधिकतम {UnansweredQuestion.MaxLength} अक्षर।"));

public sealed record DuplicateEntry(int FirstRow) : Refusal(new Phrase(
    $"This entry is already in row {FirstRow}. Keep one of the two rows.",
    $"यह प्रविष्टि पंक्ति {FirstRow} में पहले से है। दोनों में से एक पंक्ति रखें।"));

public sealed record EntryNotFound() : Refusal(new Phrase(
    "There is no entry with this name. For a new entry, leave name and version empty.",
    "इस नाम की कोई प्रविष्टि नहीं है। नई प्रविष्टि हेतु नाम और संस्करण खाली छोड़ें।"));

public sealed record DuplicateQuestion(string EntryId) : Refusal(new Phrase(
    $"The entry “{EntryId}” already has this question. Correct that entry instead.",
    $"प्रविष्टि “{EntryId}” में यही प्रश्न पहले से है। उसी प्रविष्टि को सुधारें।"));

public sealed record EntryChangedSinceExport(int Version) : Refusal(new Phrase(
    $"Somebody has changed this entry since the export (it is at version {Version} now). Please export again.",
    $"निर्यात के बाद किसी ने यह प्रविष्टि बदल दी है (अब संस्करण {Version} है)। कृपया पुनः निर्यात करें।"));

public sealed record EntryContainsSecret() : Refusal(new Phrase(
    "This looks like a password, OTP, Aadhaar number or PAN. It must not be stored: please remove it.",
    "यह पासवर्ड, OTP, आधार अथवा PAN जैसा दिखता है। इसे संग्रहीत नहीं किया जा सकता: कृपया इसे हटाएँ।"));
