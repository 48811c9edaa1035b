namespace BotApp.Approvals;

/// <summary>An approval by this person that can still be undone. <paramref name="Version"/> is the one that the approval made.</summary>
public sealed record ApprovedLine(Guid Id, int Version, string Number, string Maker, DateTimeOffset Until)
{
    public RequestVersion Seen => new(Id, Version);
}
