namespace BotApp.Approvals;

/// <summary>An approval by this person that can still be undone.</summary>
public sealed record ApprovedLine(Guid Id, int Version, string Number, string Maker, DateTimeOffset Until)
{
    /// <summary>How cards name it in their data: id and the version that the approval made.</summary>
    public string Seen => FormattableString.Invariant($"{Id:N}:{Version}");
}
