using BotApp.Basics;

namespace BotApp.Uploads.TemplateLoading;

public sealed record MappingChanged() : Refusal(new Phrase(
    "The mapping has changed since this card was shown. Please check it again before confirming.",
    "यह कार्ड बनने के बाद मैपिंग बदल गई है। कृपया पुष्टि से पहले पुनः देखें।"));

public sealed record DuplicateField(string Header) : Refusal(new Phrase(
    $"Column “{Header}” already has this meaning. Each meaning can be assigned to one column only. "
        + "Please choose another one, or correct the other column first.",
    $"स्तंभ “{Header}” का यही अर्थ पहले से है। प्रत्येक अर्थ केवल एक स्तंभ को दिया जा सकता है। कृपया अन्य अर्थ चुनें, "
        + "अथवा पहले उस स्तंभ को सुधारें।"), CorrectColumn.Field);

public sealed record ConstantMissing() : Refusal(new Phrase(
    "Please enter the fixed value for every row.", "कृपया वह निश्चित मान लिखें जो प्रत्येक पंक्ति में जाएगा।"), CorrectColumn.Constant);

public sealed record ChoicesMissing() : Refusal(new Phrase(
    "A list needs at least two entries, separated by semicolons.",
    "सूची में अर्धविराम (;) से अलग की गई कम से कम दो प्रविष्टियाँ आवश्यक हैं।"), CorrectColumn.Choices);

public sealed record NoUsableChoices(Phrase Meaning) : Refusal(new Phrase(
    $"No entry of this list can be an answer to “{Meaning.English}”. "
        + "Please enter other entries, choose another kind of answer, or assign the column another meaning.",
    $"इस सूची की कोई भी प्रविष्टि “{Meaning.Hindi}” का उत्तर नहीं हो सकती। कृपया अन्य प्रविष्टियाँ लिखें, उत्तर का अन्य प्रकार चुनें, "
        + "अथवा स्तंभ को अन्य अर्थ दें।"), CorrectColumn.Choices);

public sealed record AnswerKindMismatch(Phrase Meaning, Phrase Kind) : Refusal(new Phrase(
    $"The answer to “{Meaning.English}” is always: {Kind.English}. "
        + "Please choose this kind, a list of such entries, or assign the column another meaning.",
    $"“{Meaning.Hindi}” का उत्तर सदैव यह होता है: {Kind.Hindi}। कृपया यही प्रकार या ऐसी प्रविष्टियों की सूची चुनें, "
        + "अथवा स्तंभ को अन्य अर्थ दें।"), CorrectColumn.Kind);

/// <summary>Never asked, never kept (product specification): no mapping changes that.</summary>
public sealed record SecretColumn(string Header) : Refusal(new Phrase(
    $"“{Header}” is for a password, PIN, OTP, Aadhaar or PAN. This is never asked here; the column stays empty.",
    $"“{Header}” पासवर्ड, पिन, OTP, आधार अथवा पैन (PAN) हेतु है। यह यहाँ कभी नहीं पूछा जाता; स्तंभ रिक्त रहेगा।"), CorrectColumn.Role);

public sealed record SelectionMissing() : Refusal(new Phrase(
    "Please make a choice in each list.", "कृपया प्रत्येक सूची में से चुनें।"));

public sealed record RowOutOfRange() : Refusal(new Phrase(
    "Please enter the number of the row with the column headings, as shown in Excel (1 to 200).",
    "कृपया स्तंभ-शीर्षकों वाली पंक्ति की संख्या लिखें, जैसी Excel में दिखती है (1 से 200)।"), SetHeaderRow.Row);

public sealed record FirstDataRowOutOfRange() : Refusal(new Phrase(
    "Please enter the number of the first row for data, as shown in Excel, below the headings (up to 200).",
    "कृपया डेटा की पहली पंक्ति की संख्या लिखें, जैसी Excel में दिखती है, शीर्षकों के नीचे (200 तक)।"), SetHeaderRow.FirstData);

/// <summary>Without this column a form of that kind could not be submitted or its rows not be told apart.</summary>
public sealed record RequiredColumnMissing(Phrase Column) : Refusal(new Phrase(
    $"No column is mapped to “{Column.English}”, which this kind of request requires. Please correct the mapping of that column.",
    $"किसी स्तंभ को “{Column.Hindi}” से नहीं जोड़ा गया है, जो इस प्रकार के अनुरोध हेतु आवश्यक है। कृपया उस स्तंभ की मैपिंग सुधारें।"));

public sealed record FormTooLong(int Questions) : Refusal(new Phrase(
    $"The officer's form would have {Questions} questions, more than one card can show. "
        + "Please mark columns the officer need not fill as “not filled here”, or shorten their lists.",
    $"अधिकारी के फ़ॉर्म में {Questions} प्रश्न होंगे, जो एक कार्ड में नहीं आ सकते। कृपया जिन स्तंभों को अधिकारी द्वारा भरना आवश्यक नहीं, "
        + "उन्हें “यहाँ नहीं भरा जाता” चिह्नित करें, अथवा उनकी सूचियाँ छोटी करें।"));

public sealed record ForceDatePast() : Refusal(new Phrase(
    "A template can come into force today or later. Please confirm again with such a date, or with none to use it from now on.",
    "टेम्पलेट आज अथवा बाद की तिथि से लागू हो सकता है। कृपया ऐसी तिथि के साथ, अथवा अभी से हेतु बिना तिथि के, पुनः पुष्टि करें।"));
