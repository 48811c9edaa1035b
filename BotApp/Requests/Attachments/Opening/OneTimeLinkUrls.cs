namespace BotApp.Requests.Attachments.Opening;

/// <summary>The public address of this app; null until configured or known.</summary>
public sealed class OneTimeLinkUrls(Func<Uri?> publicUrl)
{
    public const string Path = "documents";

    public bool AreKnown => publicUrl() is not null;

    /// <summary>The link for this token.</summary>
    public Uri For(string token) =>
        new(publicUrl() ?? throw new InvalidOperationException("The address of this service is not known."), $"{Path}/{token}");
}
