using BotApp.Notifications;

namespace BotApp.Requests;

/// <summary>
/// A paper application has reached another stage. Who hears of it is asked when it is sent: the head who uploaded it may have left.
/// </summary>
public sealed record PaperStagePayload(Guid RequestId, int Version) : IOutboxPayload
{
    public static string Kind => OutboxKinds.PaperStage;

    Guid IOutboxPayload.Subject => RequestId;

    string IOutboxPayload.DedupKey => $"paper-stage/{RequestId:N}/{Version}";
}
