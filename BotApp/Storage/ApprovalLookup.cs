using BotApp.Approvals;
using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>What the head's desk reads and stores.</summary>
public static class ApprovalLookup
{
    /// <summary>
    /// The request as this person may see it, null when it is none of theirs: those who may decide, those who have decided, and the
    /// heads of its office. When they may decide now, a card id for exactly this version is found or added (the caller saves).
    /// </summary>
    public static async Task<ApprovalView?> ApprovalViewAsync(this BotDb db, Guid requestId, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == requestId, ct) is not { } request || request.MakerId == officerId)
        {
            return null;
        }

        var deciders = await db.WhoMayDecideAsync(request, now, ct);
        var mayDecide = deciders.Any(holder => holder.Officer.Id == officerId);
        var wasAsked = await db.CardCopies.AnyAsync(card => card.Subject == requestId && card.OfficerId == officerId, ct);
        if (!mayDecide && !wasAsked)
        {
            return null;
        }

        // Who once had the post sees how it ended, not the answers and scans of people who are not theirs any more.
        var mayRead = mayDecide || request.MovedById == officerId;

        var cardId = mayDecide && request.Stage is Stage.Submitted ? await db.CardForAsync(Topics.AskApproval, requestId, request.Version, officerId, now, ct) : (Guid?)null;
        return new ApprovalView(
            request,
            await db.Officers.AsNoTracking().FirstAsync(o => o.Id == request.MakerId, ct),
            await db.Offices.AsNoTracking().Where(o => o.Id == request.OfficeId).Select(o => o.Name).FirstAsync(ct),
            mayRead ? await db.QuestionsAsync(request, ct) : [],
            mayRead ? await db.ProofsAsync(requestId, ct) : [],
            cardId,
            await db.HolderAsync(request, now, ct),
            await db.MovedByAsync(request, ct),
            mayDecide && request.Stage is Stage.Submitted ? await db.DoubtsAsync(request, ct) : [],
            mayRead ? await db.EnquiriesAsync(requestId, ct) : [],
            mayDecide && request.MovedById == officerId && now < request.UndoUntil,
            await db.Chats.Where(chat => chat.OfficerId == officerId).Select(chat => chat.TeamsUserId).FirstOrDefaultAsync(ct));
    }

    /// <summary>The view after a press, with the card id stored for its buttons; null when the request is none of theirs.</summary>
    public static async Task<ApprovalView?> ApprovalNowAsync(this BotDb db, Guid requestId, Turn turn, CancellationToken ct)
    {
        // The same person on two devices may note the same card at once: the second look finds the first one's.
        for (var tries = 0; ; tries++)
        {
            var view = await db.ApprovalViewAsync(requestId, turn.Officer.Id, turn.Now, ct);
            // A press that came too late stores nothing, and so waits for nobody's turn to write.
            if (!db.ChangeTracker.HasChanges() || await db.SaveAsync(turn.Now, ct) || tries == 2)
            {
                return view;
            }
        }
    }

    /// <summary>
    /// What a press on a decision card means today. Null for a card that is not this person's: the answer is "not found", whether it
    /// exists or not. Charge, stage and version are read now.
    /// </summary>
    public static async Task<DecisionDesk?> DecisionDeskAsync(this BotDb db, Guid? cardId, Turn turn, CancellationToken ct)
    {
        if (await db.CardCopies.AsNoTracking().FirstOrDefaultAsync(c => c.Id == cardId && c.OfficerId == turn.Officer.Id, ct) is not { } card ||
            await db.Requests.FirstOrDefaultAsync(r => r.Id == card.Subject, ct) is not { } request)
        {
            return null;
        }

        var holder = (await db.WhoMayDecideAsync(request, turn.Now, ct)).FirstOrDefault(h => h.Officer.Id == turn.Officer.Id);
        var decider = holder?.AsDecider() ?? new Decider(turn.Officer.Id, null, null);
        return new DecisionDesk(request, decider, request switch
        {
            _ when request.MakerId == turn.Officer.Id => new OwnRequest(),
            { Stage: not Stage.Submitted } => new AlreadyDecided(request.Stage),
            _ when holder is null => new NotYourOffice(),
            _ when request.Version != card.Version => new ChangedSince(),
            _ => null,
        });
    }

    /// <summary>Stores a decision with its record, the word to the officer and today's face for every copy of the card.</summary>
    public static async Task<bool> SaveMoveAsync(this BotDb db, Request request, Moved moved, DateTimeOffset now, CancellationToken ct, string detail = "")
    {
        await db.NoteMoveAsync(request, moved, now, ct, detail);
        return await db.SaveAsync(now, ct);
    }

    /// <summary>The same without saving, for several decisions in one save.</summary>
    public static async Task NoteMoveAsync(this BotDb db, Request request, Moved moved, DateTimeOffset now, CancellationToken ct, string detail = "")
    {
        db.Audit.Add(AuditLine.Of(moved, detail));
        db.TellMoved(request, now);
        await db.RefreshCardsAsync(request.Id, request.Version, now, ct);
        await db.RefreshDigestsAsync(request, now, ct);
    }

    /// <summary>A head's approval confirms that a person who registered by themselves belongs to the office.</summary>
    public static async Task ConfirmMakerAsync(this BotDb db, Guid makerId, CancellationToken ct)
    {
        if (await db.Officers.FindAsync([makerId], ct) is { Standing: Standing.Registered } maker)
        {
            maker.Standing = Standing.Confirmed;
        }
    }

    /// <summary>The id that this person's card about exactly this version carries; the caller saves.</summary>
    public static async Task<Guid> CardForAsync(this BotDb db, string topic, Guid subject, int version, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        var card = await db.CardCopies.FirstOrDefaultAsync(
            c => c.Topic == topic && c.Subject == subject && c.Version == version && c.OfficerId == officerId, ct);
        if (card is null)
        {
            db.CardCopies.Add(card = new CardCopy
            {
                Id = Guid.NewGuid(),
                Topic = topic,
                Subject = subject,
                Version = version,
                OfficerId = officerId,
                CreatedAt = now,
            });
        }

        return card.Id;
    }

    /// <summary>Who made the last move, as the record reads: "B for A"; null when the officer did it or nobody.</summary>
    public static async Task<Phrase?> MovedByAsync(this BotDb db, Request request, CancellationToken ct)
    {
        var move = AuditLine.EventOf(request.Stage);
        var line = await db.Audit.AsNoTracking().Where(l => l.Subject == request.Id && l.Event == move).OrderByDescending(l => l.Seq).FirstOrDefaultAsync(ct);
        if (line?.ActorId is not { } actor || actor == request.MakerId)
        {
            return null;
        }

        var names = await db.Officers.AsNoTracking().Where(o => o.Id == actor || o.Id == line.InPlaceOf).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        return line.InPlaceOf is { } regular && names.TryGetValue(regular, out var inPlaceOf)
            ? new Phrase($"{names.GetValueOrDefault(actor)} for {inPlaceOf}", $"{names.GetValueOrDefault(actor)} ({inPlaceOf} के स्थान पर)")
            : names.TryGetValue(actor, out var name) ? Phrase.Same(name) : null;
    }
}
