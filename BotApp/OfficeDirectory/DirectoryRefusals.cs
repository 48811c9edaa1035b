using BotApp.Basics;

namespace BotApp.OfficeDirectory;

/// <summary>Several problems of one file, a line of text for each.</summary>
public sealed record DirectoryProblems(IReadOnlyList<Refusal> Named, int Count) : Refusal(
    Named.Aggregate(
        new Phrase($"The file has {Count} mistakes.", $"फ़ाइल में {Count} त्रुटियाँ हैं।"),
        (text, one) => text + Phrase.Same("\n") + one.Message)
    + (Count > Named.Count
        ? new Phrase($"\n… and {Count - Named.Count} more.", $"\n… तथा {Count - Named.Count} और।")
        : Phrase.Empty));

public sealed record EmptyDirectoryFile() : Refusal(new Phrase(
    "The file has no line with a person. Its first line holds the headings, every further line one person in one role.",
    "फ़ाइल में किसी व्यक्ति की पंक्ति नहीं है। पहली पंक्ति में शीर्षक और आगे की प्रत्येक पंक्ति में एक भूमिका में एक व्यक्ति होता है।"));

public sealed record DamagedCsvDirectory() : Refusal(new Phrase(
    "The file cannot be read as CSV. Open it in Excel, save it as “CSV UTF-8” or as .xlsx and try again.",
    "फ़ाइल CSV के रूप में पढ़ी नहीं जा सकी। इसे Excel में खोलें, “CSV UTF-8” अथवा .xlsx के रूप में सहेजें और पुनः प्रयास करें।"));

public sealed record InvalidDirectoryRow(int Line, string Column) : Refusal(new Phrase(
    $"Line {Line}: the value in column “{Column}” is missing or not understood.",
    $"पंक्ति {Line}: स्तंभ “{Column}” का मान नहीं है या समझ में नहीं आया।"));

/// <summary>Such a name could be shown in another order than it is stored, or look like somebody else's.</summary>
public sealed record HiddenCharactersInDirectory(int Line, string Column) : Refusal(new Phrase(
    $"Line {Line}: the value in column “{Column}” contains a control character or an invisible one. Type it again.",
    $"पंक्ति {Line}: स्तंभ “{Column}” के मान में नियंत्रण वर्ण अथवा अदृश्य वर्ण है। उसे पुनः टाइप करें।"));

/// <summary>The decoder replaces invalid UTF-8 by U+FFFD: the file was saved as Latin-1 or by an old Excel.</summary>
public sealed record NotUtf8(int Line) : Refusal(new Phrase(
    $"Line {Line}: the file is not in UTF-8. Save it as “CSV UTF-8”.",
    $"पंक्ति {Line}: फ़ाइल UTF-8 में नहीं है। इसे “CSV UTF-8” के रूप में सहेजें।"));

public sealed record RoundedNumberInDirectory(int Line, string Column, string Text) : Refusal(new Phrase(
    $"Line {Line}: Excel has shortened the number in column “{Column}” to “{Text}”, so its last digits are lost. "
        + "Format the column as Text, type the number again and save the file.",
    $"पंक्ति {Line}: Excel ने स्तंभ “{Column}” की संख्या को छोटा करके “{Text}” कर दिया है, अतः उसके अंतिम अंक नहीं रहे। "
        + "स्तंभ को Text प्रारूप दें, संख्या पुनः टाइप करें और फ़ाइल सहेजें।"));

public sealed record FormulaInDirectory(int Line, string Column) : Refusal(new Phrase(
    $"Line {Line}: column “{Column}” holds a formula. Copy the column and insert it again with Paste Special → Values.",
    $"पंक्ति {Line}: स्तंभ “{Column}” में सूत्र है। स्तंभ की प्रतिलिपि बनाकर Paste Special → Values से पुनः चिपकाएँ।"));

public sealed record UnknownDesignation(int Line, string Text) : Refusal(new Phrase(
    $"Line {Line}: the designation “{Text}” is not known. Write it in full, such as “Inspector” or “Assistant Commissioner”; "
        + "“Other” where none fits.",
    $"पंक्ति {Line}: पदनाम “{Text}” ज्ञात नहीं है। पूरा पदनाम लिखें, जैसे “निरीक्षक” अथवा “सहायक आयुक्त”; जहाँ कोई "
        + "उपयुक्त न हो वहाँ “अन्य”।"));

public sealed record UnknownDirectoryColumn(int Line, string Heading) : Refusal(new Phrase(
    $"Line {Line}: the heading “{Heading}” is not known. Remove that column, or use one of these headings: "
        + string.Join(", ", DirectoryColumn.All.Select(column => column.Label.English)) + ".",
    $"पंक्ति {Line}: शीर्षक “{Heading}” ज्ञात नहीं है। वह स्तंभ हटाएँ, अथवा इनमें से कोई शीर्षक दें: "
        + string.Join(", ", DirectoryColumn.All.Select(column => column.Label.Hindi)) + "।"));

public sealed record RepeatedDirectoryColumn(int Line, string First, string Second) : Refusal(new Phrase(
    $"Line {Line}: the headings “{First}” and “{Second}” mean the same column. Remove one of the two.",
    $"पंक्ति {Line}: शीर्षक “{First}” एवं “{Second}” एक ही स्तंभ के हैं। दोनों में से एक हटाएँ।"));

public sealed record MissingDirectoryColumns(int Line, IReadOnlyList<Phrase> Labels) : Refusal(new Phrase(
    $"Line {Line}: these headings are missing: {string.Join(", ", Labels.Select(label => label.English))}.",
    $"पंक्ति {Line}: ये शीर्षक नहीं हैं: {string.Join(", ", Labels.Select(label => label.Hindi))}।"));

public sealed record ConflictingPersonRows(int Line, int Earlier) : Refusal(new Phrase(
    $"Line {Line}: the same aadObjectId as line {Earlier}, but another name, upn or ssoId. Give both lines the same values.",
    $"पंक्ति {Line}: aadObjectId वही है जो पंक्ति {Earlier} में है, किंतु name, upn अथवा ssoId भिन्न है। "
        + "दोनों पंक्तियों में समान मान दें।"));

public sealed record DuplicateDirectoryRow(int Line, int Earlier) : Refusal(new Phrase(
    $"Line {Line}: the same person, role, office and post as line {Earlier}. Remove one of the two lines.",
    $"पंक्ति {Line}: व्यक्ति, भूमिका, कार्यालय एवं पद वही हैं जो पंक्ति {Earlier} में हैं। दोनों में से एक पंक्ति हटाएँ।"));

public sealed record DuplicateSsoIdInFile(int Line, int Earlier) : Refusal(new Phrase(
    $"Line {Line}: the SSO-ID of line {Earlier}, which is another person. Correct one of the two.",
    $"पंक्ति {Line}: SSO-ID वही है जो पंक्ति {Earlier} में किसी अन्य व्यक्ति की है। दोनों में से एक सुधारें।"));

public sealed record DuplicateAddressInFile(int Line, int Earlier) : Refusal(new Phrase(
    $"Line {Line}: the e-mail address of line {Earlier}, which is another person. Correct one of the two.",
    $"पंक्ति {Line}: ई-मेल पता वही है जो पंक्ति {Earlier} में किसी अन्य व्यक्ति का है। दोनों में से एक सुधारें।"));

public sealed record SsoIdAlreadyAssigned(int Line, string Holder) : Refusal(new Phrase(
    $"Line {Line}: the SSO-ID is that of {Holder}, who is another person.",
    $"पंक्ति {Line}: यह SSO-ID {Holder} की है, जो अन्य व्यक्ति हैं।"));

public sealed record AddressAlreadyAssigned(int Line, string Holder) : Refusal(new Phrase(
    $"Line {Line}: the e-mail address is that of {Holder}, who is another person.",
    $"पंक्ति {Line}: यह ई-मेल पता {Holder} का है, जो अन्य व्यक्ति हैं।"));
