namespace BotApp.Requests;

/// <summary>Audit events of a draft that ended without a request.</summary>
public static class DraftEvents
{
    public const string Discarded = "draft.discarded";
    public const string Expired = "draft.expired";
}
