using BotApp.Basics;

namespace BotApp.Charges;

/// <summary>Changes of a charge.</summary>
public enum ChargeChange
{
    /// <summary>The holder leaves and a successor takes over at the same moment.</summary>
    Transfer,

    /// <summary>Somebody holds the post in addition to another one.</summary>
    Additional,

    /// <summary>The holder leaves without a successor: the next higher post decides.</summary>
    Relief,

    /// <summary>Somebody takes up a vacant post, or one that several people hold; nobody leaves it.</summary>
    Joining,
}

public static class ChargeChanges
{
    public static Phrase DisplayText(this ChargeChange change) => change switch
    {
        ChargeChange.Transfer => new("Transfer of charge", "कार्यभार हस्तांतरण"),
        ChargeChange.Additional => new("Additional charge", "अतिरिक्त कार्यभार"),
        ChargeChange.Relief => new("Relief without successor", "उत्तराधिकारी के बिना कार्यमुक्ति"),
        ChargeChange.Joining => new("Joining a vacant or shared post", "रिक्त अथवा साझा पद पर कार्यग्रहण"),
    };

    /// <summary>Whether present holders give up the post.</summary>
    public static bool Displaces(this ChargeChange change) => change is ChargeChange.Transfer or ChargeChange.Relief;
}

public sealed record OfficerNotFound(string At) : Refusal(new Phrase(
    "No single officer of the directory has this office mail address or name. Please type the office mail address.",
    "निर्देशिका में इस कार्यालयीन मेल पते अथवा नाम का कोई एक अधिकारी नहीं मिला। कृपया कार्यालयीन मेल पता लिखें।"), At);

public sealed record ChargeDateMissing(string At) : Refusal(new Phrase(
    "Please give the day on which the charge changes.",
    "कृपया वह दिन दें जिस दिन कार्यभार बदलता है।"), At);

public sealed record AlreadyHoldsPost(string At) : Refusal(new Phrase(
    "This officer holds the post already on that day. Please choose another officer or another day.",
    "उस दिन यह पद इस अधिकारी के पास पहले से है। कृपया अन्य अधिकारी अथवा अन्य तिथि चुनें।"), At);

public sealed record PostMissing(string At) : Refusal(new Phrase(
    "Please choose a post and what happens.",
    "कृपया पद तथा परिवर्तन चुनें।"), At);
