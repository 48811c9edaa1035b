using BotApp.OfficeDirectory;

namespace BotApp.Requests.Forms;

/// <summary>
/// What is known of an officer before they fill in a form. <paramref name="Post"/> is the post that they hold, <paramref name="Successor"/>
/// the name of whoever else holds that post now or later; null when unknown.
/// </summary>
public sealed record DirectoryFacts(Officer Officer, Office? Office, OfficeProfile Profile, string? Post = null, string? Successor = null)
{
    /// <summary>What was asked before the form, such as the kind of report.</summary>
    public Answers First { get; init; } = Answers.None;

    /// <summary>A posting that the computer cell has recorded and that begins later; null when there is none.</summary>
    public Posting? Next { get; init; }

    /// <summary>
    /// The answers of the report by which the officer left a post, while no joining report has followed it; null without one.
    /// </summary>
    public Answers? Relief { get; init; }
}

/// <summary>A post and its office, by their English names as in the directory.</summary>
public sealed record Posting(string Office, string Post);
