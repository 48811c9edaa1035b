using BotApp.OfficeDirectory;

namespace BotApp.Requests.Forms;

/// <summary>
/// What the directory knows of an officer. <paramref name="Post"/> is the title of the post that they hold, <paramref name="Successor"/> the
/// name of whoever else holds that post now or later; null when unknown.
/// </summary>
public sealed record DirectoryFacts(Officer Officer, Office? Office, OfficeProfile Profile, string? Post = null, string? Successor = null);
