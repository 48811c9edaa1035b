using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.TextProposals;

/// <summary>Asks another officer of the cell, or the Systems Manager, to confirm one text, or those that a workbook brought.</summary>
internal sealed class TextProposedNotification(BotDb db, IEnumerable<ITextProposalTarget> targets, TimeProvider clock)
    : INotificationRenderer
{
    public string Topic => NotificationTopics.TextProposed;

    public Audience Audience => Audience.CellAndSystemsManager;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var ids = await db.TextProposalsForAsync(officerId, clock.GetUtcNow(), ct);
        if (ids.Count == 0 || await db.Officers.FindAsync([officerId], ct) is not { PreferredLanguage: var language })
        {
            return null;
        }

        if (await db.TextProposalViewAsync(subject, targets, ct) is { } view)
        {
            return ids.Contains(subject) ? new RenderResult.Message(TextProposalCard.Ask(language, view)) : null;
        }

        var lines = await db.TextProposalLinesAsync([.. ids.Take(TextProposalCard.MaxLines)], targets, ct);
        return new RenderResult.Message(TextProposalCard.List(language, lines, ids.Count));
    }
}
