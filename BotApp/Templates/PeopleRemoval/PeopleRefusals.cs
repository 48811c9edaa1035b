using BotApp.Basics;

namespace BotApp.Templates.PeopleRemoval;

/// <summary>
/// A row outside any table with headings looks like a person: name and mobile number, own e-mail address, or post and date.
/// </summary>
public sealed record PersonWithoutHeadings(string Sheet, bool Hidden, int Row) : Refusal(new Phrase(
    $"In the sheet “{Sheet}” row {Row} looks like a person's row, but it stands outside the table, so it would go out with every file. "
        + $"In Excel: {PeoplePlaces.Unhide(Hidden).English}delete the row (Home → Delete → Delete Sheet Rows), "
        + "or the whole sheet if it is not part of the form; save and send the file again.",
    $"शीट “{Sheet}” की पंक्ति {Row} किसी व्यक्ति की पंक्ति लगती है, परंतु तालिका से बाहर है, अतः वह प्रत्येक फ़ाइल के साथ चली जाएगी। "
        + $"Excel में: {PeoplePlaces.Unhide(Hidden).Hindi}पंक्ति हटाएँ (Home → Delete → Delete Sheet Rows), "
        + "अथवा शीट प्रपत्र का भाग न हो तो पूरी शीट हटाएँ; सहेजें और फ़ाइल पुनः भेजें।"));

/// <summary>A part of the file other than the removed rows names somebody. The refusal does not repeat the name.</summary>
public sealed record PersonInOtherPart(Phrase Place, Phrase Remedy) : Refusal(new Phrase(
    $"The file names people outside its rows: {Place.English}. This would go out with every file. "
        + $"In Excel: {Remedy.English}; save and send the file again.",
    $"फ़ाइल में पंक्तियों के बाहर भी व्यक्तियों के नाम हैं: {Place.Hindi}। ये प्रत्येक फ़ाइल के साथ चले जाएँगे। "
    + $"Excel में: {Remedy.Hindi}; सहेजें और फ़ाइल पुनः भेजें।"));
