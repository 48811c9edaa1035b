namespace BotApp.Conversation;

/// <summary>What a file sent in the chat can be used for.</summary>
public enum FilePurpose
{
    /// <summary>From the computer cell or a head: a template, returned results, paper applications.</summary>
    Workbook,

    /// <summary>From the computer cell or the Systems Manager: the office order of a change of charge that they propose.</summary>
    OfficeOrder,

    /// <summary>Pages for the form or request that the person is working on.</summary>
    Scan,
}
