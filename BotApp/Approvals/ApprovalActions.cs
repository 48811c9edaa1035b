using BotApp.Conversation;

namespace BotApp.Approvals;

/// <summary>Approves all requests without review flags, and the flagged ones that the head has ticked.</summary>
public sealed record ApproveAll : ICardAction
{
    public static string Verb => "queue.approve";

    /// <summary>Data: the requests that passed when the card was drawn, each as id:version.</summary>
    public const string Seen = "seen";

    /// <summary>Input: doubtful ones that the head has looked at, each as id:version.</summary>
    public const string Also = "also";
}

public sealed record ApproveRequest : ICardAction
{
    public static string Verb => "approval.approve";

    /// <summary>Data of every decision button: the <see cref="Notifications.CardMessage"/>, which knows person, request and version.</summary>
    public const string Card = "card";
}

/// <summary>Returns the request: the head ticks the wrong fields and gives a reason.</summary>
public sealed record ReturnRequest : ICardAction
{
    public static string Verb => "approval.return";

    public const string Fields = "fields";
    public const string Reason = "reason";

    /// <summary>Data: set when the form is submitted.</summary>
    public const string Filled = "filled";
}

/// <summary>Undoes the person's own decision shortly afterwards, unless something has already followed from it.</summary>
public sealed record UndoDecision : ICardAction
{
    public static string Verb => "approval.undo";

    /// <summary>Data: the request; whether there is something to take back is read at the press.</summary>
    public const string Request = "request";

    /// <summary>Data: the version that the decision made; a later one is not taken back by an old card.</summary>
    public const string Version = "version";
}

/// <summary>Undoes several of the person's own approvals.</summary>
public sealed record UndoApprovals : ICardAction
{
    public static string Verb => "queue.undo";

    /// <summary>Data or input: the approvals, each as id:version; without any, the form to choose them.</summary>
    public const string Seen = "seen";

    /// <summary>Data: the form was sent.</summary>
    public const string Filled = "filled";
}

public sealed record RefuseRequest : ICardAction
{
    public static string Verb => "approval.refuse";

    public const string Reason = "reason";

    /// <summary>Data: set when the form is submitted.</summary>
    public const string Filled = "filled";
}
