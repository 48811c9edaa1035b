using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.DirectoryEntries;

public sealed record NotOnTheList(string Id, Phrase Label) : Refusal(new Phrase(
    $"{Label.English}: please choose from the list.", $"{Label.Hindi}: कृपया सूची में से चुनें।"), Id);

public sealed record AddressNotUnderstood() : Refusal(
    new Phrase(
        "Please write the whole e-mail address without spaces, such as name@gov.in, or leave it empty.",
        "कृपया पूरा ई-मेल पता बिना रिक्त स्थान के लिखें, जैसे name@gov.in, अथवा रिक्त छोड़ें।"),
    DirectoryColumn.Address);

public sealed record EntraIdNotUnderstood() : Refusal(
    new Phrase(
        "This is not an Entra object id. It has 32 digits and letters from a to f; the Entra administrator reads it off the user's page.",
        "यह Entra ऑब्जेक्ट आईडी नहीं है। इसमें 32 अंक एवं a से f तक के अक्षर होते हैं; "
            + "Entra प्रशासक इसे उपयोगकर्ता के पृष्ठ पर देखते हैं।"),
    DirectoryColumn.Person);

public sealed record OfficeAlreadyThere(string Name) : Refusal(
    new Phrase($"{Name} is in the directory already.", $"{Name} निर्देशिका में पहले से है।"), DirectoryColumn.Name);

public sealed record PostAlreadyThere(string Title) : Refusal(
    new Phrase(
        $"This office has the post “{Title}” already. Who holds it changes under “Charge of a head”.",
        $"इस कार्यालय में “{Title}” पद पहले से है। इसका धारक “प्रमुख का कार्यभार” में बदलता है।"),
    DirectoryColumn.Name);

public sealed record PersonAlreadyThere(string Name) : Refusal(
    new Phrase(
        $"This is the Entra object id of {Name}, who is in the directory already. Corrections are made by the directory file.",
        $"यह {Name} की Entra ऑब्जेक्ट आईडी है, जो निर्देशिका में पहले से हैं। सुधार निर्देशिका फ़ाइल से किए जाते हैं।"),
    DirectoryColumn.Person);

public sealed record PersonWasClosed(string Name) : Refusal(
    new Phrase(
        $"This is the Entra object id of {Name}, whose record was closed. It is reopened under “Data of a person”.",
        $"यह {Name} की Entra ऑब्जेक्ट आईडी है, जिनका अभिलेख बंद किया गया था। उसे “व्यक्ति का विवरण” में पुनः खोला जाता है।"),
    DirectoryColumn.Person);

/// <summary>An e-mail address belongs to one person: mails about requests go there.</summary>
public sealed record AddressOfAnother(string Holder) : Refusal(
    new Phrase(
        $"This e-mail address is that of {Holder}, who is another person.", $"यह ई-मेल पता {Holder} का है, जो अन्य व्यक्ति हैं।"),
    DirectoryColumn.Address);

/// <summary>An SSO-ID belongs to one person (circular ¶2).</summary>
public sealed record SsoIdOfAnother(string Holder) : Refusal(
    new Phrase($"This SSO-ID is that of {Holder}, who is another person.", $"यह SSO-ID {Holder} की है, जो अन्य व्यक्ति हैं।"),
    DirectoryColumn.SsoId);
