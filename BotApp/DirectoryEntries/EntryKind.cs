using BotApp.Basics;

namespace BotApp.DirectoryEntries;

/// <summary>What is added to the directory by a card.</summary>
public enum EntryKind
{
    Office,
    Post,
    Person,
}

public static class EntryKinds
{
    public static Phrase DisplayText(this EntryKind kind) => kind switch
    {
        EntryKind.Office => new("Office", "कार्यालय"),
        EntryKind.Post => new("Post", "पद"),
        EntryKind.Person => new("Person", "व्यक्ति"),
    };

    public static Phrase AddText(this EntryKind kind) => kind switch
    {
        EntryKind.Office => new("Add an office", "कार्यालय जोड़ें"),
        EntryKind.Post => new("Add a post", "पद जोड़ें"),
        EntryKind.Person => new("Add a person", "व्यक्ति जोड़ें"),
    };
}
