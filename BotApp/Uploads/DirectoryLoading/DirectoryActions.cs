using BotApp.Conversation;

namespace BotApp.Uploads.DirectoryLoading;

/// <summary>Explains how the directory is changed: the file, and what goes by a card of its own.</summary>
public sealed record ShowDirectory : IReadAction
{
    public static string Verb => "directory";
}

/// <summary>Offers the directory as a workbook.</summary>
public sealed record ExportDirectory : ICardAction
{
    public static string Verb => "directory.export";
}

/// <summary>Sends the previewed changes to a second person.</summary>
/// <param name="Staged">The staged file.</param>
/// <param name="Plan">Fingerprint of the changes that were shown.</param>
public sealed record ProposeDirectory(Guid Staged, string Plan) : ICardAction
{
    public static string Verb => "directory.propose";

    /// <summary>Input: that a large change is meant.</summary>
    public const string Sure = "sure";

    /// <summary>Its value.</summary>
    public const string Yes = "yes";
}
