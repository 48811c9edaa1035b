namespace BotApp.Requests.Proofs.Opening;

/// <summary>Where browsers reach this app; unknown while nobody has said.</summary>
public sealed class DocumentLinks(Func<Uri?> publicUrl)
{
    public const string Path = "documents";

    public bool AreKnown => publicUrl() is not null;

    /// <summary>The address that opens with this token.</summary>
    public Uri For(string token) =>
        new(publicUrl() ?? throw new InvalidOperationException("The address of this service is not known."), $"{Path}/{token}");
}
