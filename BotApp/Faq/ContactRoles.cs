using BotApp.Basics;

namespace BotApp.Faq;

/// <summary>Contacts an entry can name that have no line in the contact list.</summary>
public static class ContactRoles
{
    public static IReadOnlyList<string> Keys { get; } = ["head", "systems-manager", "establishment", "commissionerate", "nic-mail"];

    public static Phrase? DisplayText(string? key) => key switch
    {
        "head" => new(
            "the head of your office (Divisional AC/DC or Section Head)",
            "आपके कार्यालय प्रमुख (मंडल के सहायक/उप आयुक्त अथवा अनुभाग प्रमुख)"),
        "systems-manager" => new("the Systems Manager", "सिस्टम प्रबंधक"),
        "establishment" => new("the Establishment Section", "स्थापना अनुभाग"),
        "commissionerate" => new("the Commissionerate Headquarters", "आयुक्तालय मुख्यालय"),
        "nic-mail" => new("the NIC mail service desk", "NIC मेल सेवा डेस्क"),
        _ => null,
    };
}
