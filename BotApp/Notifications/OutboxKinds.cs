namespace BotApp.Notifications;

/// <summary>Kinds of outbox rows, as stored; each belongs to one <see cref="IOutboxPayload"/>.</summary>
public static class OutboxKinds
{
    public const string Notification = "tell";
    public const string RefreshCard = "refresh";
    public const string ReassignQueue = "move-desk";
    public const string Reminder = "remind-step";
    public const string Digest = "digest-day";
    public const string FallbackMail = "mail-notice";
    public const string SplitBatch = "mail-batch";
    public const string MailPart = "mail-part";
    public const string BatchPartSent = "batch-left";
    public const string UnmapReminder = "unmap-step";
    public const string LateReply = "late-reply";
    public const string AnchorAudit = "anchor-day";
    public const string AnchorMail = "mail-anchor";
    public const string Purge = "purge";
    public const string PaperStage = "paper-stage";
    public const string ErasePerson = "erase-person";
    public const string CampaignRound = "campaign-round";
    public const string CampaignWeek = "campaign-week";
    public const string CheckIn = "check-in";
    public const string ContactReview = "contact-review";

    /// <summary>Kinds that use the mail relay, which may take ten minutes per mail.</summary>
    public static readonly IReadOnlyList<string> MailKinds = [FallbackMail, MailPart, AnchorMail];

    /// <summary>Kinds that send to a chat or change a message there.</summary>
    public static readonly IReadOnlyList<string> TeamsKinds = [Notification, RefreshCard, LateReply];
}
