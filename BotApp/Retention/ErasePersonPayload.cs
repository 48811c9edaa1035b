using BotApp.Notifications;

namespace BotApp.Retention;

/// <summary>A confirmed erasure is to be carried out; after a crash it is taken up again.</summary>
public sealed record ErasePersonPayload(Guid ProposalId, Guid OfficerId) : IOutboxPayload
{
    public static string Kind => OutboxKinds.ErasePerson;

    Guid IOutboxPayload.Subject => ProposalId;

    string IOutboxPayload.DedupKey => $"erase-person/{ProposalId:N}";
}
