using BotApp.Conversation;
using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>Approves all requests without review flags, and the flagged ones that the head has ticked.</summary>
/// <param name="Seen">Those without flags when the card was rendered.</param>
/// <param name="Also">Flagged ones that the head has looked at and ticked.</param>
/// <param name="Kind">The filter of the queue to go back to.</param>
/// <param name="Page">The page of the queue, from 0.</param>
public sealed record ApproveAll(
    IReadOnlyList<RequestVersion> Seen,
    IReadOnlyList<RequestVersion> Also,
    RequestKind? Kind = null,
    int? Page = null) : ICardAction
{
    public static string Verb => "queue.approve";

    /// <summary>The input that fills <see cref="Also"/>.</summary>
    public static string Ticked { get; } = CardData.KeyOf<ApproveAll>(nameof(Also));
}

/// <param name="Card">The <see cref="Notifications.CardMessage"/>, which knows person, request and version.</param>
public sealed record ApproveRequest(Guid Card) : IRedrawnAction
{
    public static string Verb => "approval.approve";
}

/// <summary>Returns the request: the head ticks the wrong fields and gives a reason.</summary>
/// <param name="Card">As for <see cref="ApproveRequest"/>.</param>
/// <param name="Filled">The form was submitted.</param>
public sealed record ReturnRequest(Guid Card, bool Filled = false) : IRedrawnAction
{
    public static string Verb => "approval.return";

    public const string Fields = "fields";
    public const string Reason = "reason";
}

/// <summary>Undoes the person's own decision shortly afterwards, unless something has already followed from it.</summary>
/// <param name="Request">Whether there is something to undo is read at the press.</param>
/// <param name="Version">The version that the decision made; an old card does not undo a later one.</param>
public sealed record UndoDecision(Guid Request, int Version) : ICardAction
{
    public static string Verb => "approval.undo";
}

/// <summary>Undoes several of the person's own approvals.</summary>
/// <param name="Seen">The approvals, ticked in the form or named by the button; without any, the form to choose them.</param>
/// <param name="Filled">The form was submitted.</param>
public sealed record UndoApprovals(IReadOnlyList<RequestVersion> Seen, bool Filled = false) : ICardAction
{
    public static string Verb => "queue.undo";

    /// <summary>The input that fills <see cref="Seen"/>.</summary>
    public static string Ticked { get; } = CardData.KeyOf<UndoApprovals>(nameof(Seen));
}

/// <param name="Card">As for <see cref="ApproveRequest"/>.</param>
/// <param name="Filled">The form was submitted.</param>
public sealed record RefuseRequest(Guid Card, bool Filled = false) : IRedrawnAction
{
    public static string Verb => "approval.refuse";

    public const string Reason = "reason";
}
