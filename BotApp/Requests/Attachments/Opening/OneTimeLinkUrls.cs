namespace BotApp.Requests.Attachments.Opening;

/// <summary>The public address of this app; null until configured or known.</summary>
public sealed class OneTimeLinkUrls(Func<Uri?> publicUrl)
{
    public const string Path = "documents";

    /// <summary>The viewer's path below the address of this service; its pages are in <c>BotApp.Desk</c>.</summary>
    public const string Viewer = "desk/requests";

    /// <summary>The desk's first page; its pages are in <c>BotApp.Desk</c>.</summary>
    public const string Desk = "desk/home";

    /// <summary>The query key that names the scan to begin with.</summary>
    public const string ScanKey = "scan";

    public bool AreKnown => publicUrl() is not null;

    /// <summary>The viewer of the request, relative to the page of a link, because a proxy may put a path in front.</summary>
    public static string ViewerOf(Guid request, Guid scan) => $"../{Viewer}/{request:N}?{ScanKey}={scan:N}";

    /// <summary>The address of the viewer of the request.</summary>
    public Uri ForViewer(Guid request) => new(Base, $"{Viewer}/{request:N}");

    /// <summary>The address of the desk's first page.</summary>
    public Uri ForDesk() => new(Base, Desk);

    /// <summary>The link for this token.</summary>
    public Uri For(string token) =>
        new(Base, $"{Path}/{token}");

    private Uri Base => publicUrl() ?? throw new InvalidOperationException("The address of this service is not known.");
}
