using BotApp.Basics;

namespace BotApp.Requests;

public sealed record InvalidNumber(string Id, Phrase Label) : Refusal(new Phrase(
    $"{Label.English}: please write a number.", $"{Label.Hindi}: कृपया संख्या लिखें।"), Id);

public sealed record InvalidName(string Id, Phrase Label) : Refusal(new Phrase(
    $"{Label.English}: please write the name in letters, as in the Service Book.",
    $"{Label.Hindi}: कृपया नाम अक्षरों में, सेवा पुस्तिका के अनुसार लिखें।"), Id);

/// <summary>Only signs or emoji.</summary>
public sealed record NoLettersOrDigits(string Id, Phrase Label) : Refusal(new Phrase(
    $"{Label.English}: please write it in letters or digits, as on the order or in the Service Book.",
    $"{Label.Hindi}: कृपया अक्षरों अथवा अंकों में लिखें, जैसा आदेश अथवा सेवा पुस्तिका में है।"), Id);

/// <summary>Such as a mention or a tag that was pasted from elsewhere.</summary>
public sealed record MarkupInText(string Id, Phrase Label) : Refusal(new Phrase(
    $"{Label.English}: please write it without the signs < and >.",
    $"{Label.Hindi}: कृपया < एवं > चिह्नों के बिना लिखें।"), Id);

public sealed record InvalidDate(string Id, Phrase Label) : Refusal(new Phrase(
    $"{Label.English}: please choose a date, for example 05-Mar-2026.",
    $"{Label.Hindi}: कृपया तिथि चुनें, जैसे 05-मार्च-2026।"), Id);

public sealed record DateInFuture(string Id, Phrase Label, DateOnly Day) : Refusal(new Phrase(
    $"{Label.English}: {OfficeTime.DisplayText(Day).English} is in the future. Please enter a day up to today.",
    $"{Label.Hindi}: {OfficeTime.DisplayText(Day).Hindi} भविष्य की तिथि है। कृपया आज तक की तिथि दें।"), Id);

public sealed record DateOutOfRange(string Id, Phrase Label, DateOnly Day) : Refusal(new Phrase(
    $"{Label.English}: {OfficeTime.DisplayText(Day).English} cannot be right. Please check the year.",
    $"{Label.Hindi}: {OfficeTime.DisplayText(Day).Hindi} सही नहीं हो सकती। कृपया वर्ष जाँच लें।"), Id);

public sealed record NotInList(string Id, Phrase Label) : Refusal(new Phrase(
    $"{Label.English}: please choose one from the list.", $"{Label.Hindi}: कृपया सूची में से चुनें।"), Id);

public sealed record InvalidEmail(string Id, Phrase Label) : Refusal(new Phrase(
    $"{Label.English}: please write a full e-mail address, for example name@gov.in.",
    $"{Label.Hindi}: कृपया पूरा ई-मेल पता लिखें, जैसे name@gov.in।"), Id);

/// <summary>DG Systems, from 01.02.2024: official work by gov.in / nic.in mail only.</summary>
public sealed record PublicMailbox(string Id) : Refusal(new Phrase(
    "Please give your official address (gov.in or nic.in): public mailboxes are not to be used for official work since 01-Feb-2024.",
    "कृपया अपना कार्यालयीन पता (gov.in अथवा nic.in) दें: 01-फरवरी-2024 से शासकीय कार्य हेतु सार्वजनिक ई-मेल का "
        + "प्रयोग नहीं किया जाना है।"), Id);

public sealed record MisspelledOfficialDomain(string Id, string Host) : Refusal(new Phrase(
    $"Please check the address after the @: “{Host}” is neither gov.in nor nic.in.",
    $"कृपया @ के बाद का पता जाँच लें: “{Host}” न gov.in है, न nic.in।"), Id);

public sealed record InvalidPhone(string Id, Phrase Label) : Refusal(new Phrase(
    $"{Label.English}: please write a telephone number, for example 0484-2390404.",
    $"{Label.Hindi}: कृपया दूरभाष संख्या लिखें, जैसे 0484-2390404।"), Id);

public sealed record InvalidMobile(string Id, Phrase Label) : Refusal(new Phrase(
    $"{Label.English}: please write a ten-digit Indian mobile number.",
    $"{Label.Hindi}: कृपया दस अंकों का भारतीय मोबाइल नंबर लिखें।"), Id);
