using BotApp.Basics;

namespace BotApp.OfficeDirectory;

public static class Roles
{
    public static Phrase DisplayText(this Role role) => role switch
    {
        Role.Officer => new("Officer", "अधिकारी"),
        Role.Head => new("Head of office", "कार्यालय प्रमुख"),
        Role.Cell => new("Computer cell", "कंप्यूटर प्रकोष्ठ"),
        Role.SystemsManager => new("Systems Manager", "सिस्टम प्रबंधक"),
        Role.Helpdesk => new("Helpdesk", "हेल्पडेस्क"),
    };
}
