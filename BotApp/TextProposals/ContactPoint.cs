using BotApp.Basics;

namespace BotApp.TextProposals;

/// <summary>A way to reach somebody, named in a text: who follows it may hand over what only the office should get.</summary>
public enum ContactPoint
{
    MailAddress,
    Link,
    PhoneNumber,
    PostalAddress,
}

public static class ContactPoints
{
    public static Phrase DisplayText(this ContactPoint point) => point switch
    {
        ContactPoint.MailAddress => new("an e-mail address", "ई-मेल पता"),
        ContactPoint.Link => new("a link", "लिंक"),
        ContactPoint.PhoneNumber => new("a telephone number", "दूरभाष नंबर"),
        ContactPoint.PostalAddress => new("an address with a number", "संख्या सहित पता"),
    };
}
