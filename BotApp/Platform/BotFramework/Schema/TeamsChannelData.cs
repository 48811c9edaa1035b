namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams adds to an activity.</summary>
public class TeamsChannelData
{
    public ChannelInfo? Channel { get; set; }

    public string? EventType { get; set; }

    public TeamInfo? Team { get; set; }

    public NotificationInfo? Notification { get; set; }

    public TenantInfo? Tenant { get; set; }
}

/// <summary>A channel of a team.</summary>
public class ChannelInfo
{
    public string? Id { get; set; }

    public string? Name { get; set; }
}

/// <summary>A team.</summary>
public class TeamInfo
{
    public string? Id { get; set; }

    public string? Name { get; set; }
}

/// <summary>The Entra tenant an activity comes from or goes to.</summary>
public class TenantInfo
{
    public TenantInfo()
    {
    }

    public TenantInfo(string? id = default) => Id = id;

    public string? Id { get; set; }
}

/// <summary>Whether a message shows in the activity feed.</summary>
public class NotificationInfo
{
    public NotificationInfo()
    {
    }

    public NotificationInfo(bool? alert = default) => Alert = alert;

    public bool? Alert { get; set; }
}

/// <summary>The content of an attachment of type <see cref="ContentType"/>: a file somebody sent in a personal chat, with a short-lived address.</summary>
public class FileDownloadInfo
{
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    public string? DownloadUrl { get; set; }

    public string? UniqueId { get; set; }

    public string? FileType { get; set; }
}
