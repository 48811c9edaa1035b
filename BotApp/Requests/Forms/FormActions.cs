using BotApp.Conversation;

namespace BotApp.Requests.Forms;

/// <summary>Shows the form with the draft's answers or the prefilled ones.</summary>
public sealed record FillForm : ICardAction
{
    public static string Verb => "form.fill";

    /// <summary>Data of every form button: the kind by its enum name.</summary>
    public const string Kind = "kind";

    public static Reply Redirect(RequestKind kind) => Reply.RedirectTo<FillForm>(Inputs.None.With(Kind, kind.ToString()));
}

/// <summary>Saves the answers of the form.</summary>
public sealed record SaveForm : ICardAction
{
    public static string Verb => "form.save";
}

/// <summary>Leaves the form; everything typed so far is stored, valid or not.</summary>
public sealed record LeaveForm : ICardAction
{
    public static string Verb => "form.later";
}

/// <summary>Shows the attachments of the named draft, otherwise of the current one.</summary>
public sealed record ShowAttachments : ICardAction
{
    public static string Verb => "scans";
}

/// <summary>Shows all answers and attachments before submission.</summary>
public sealed record CheckForm : ICardAction
{
    public static string Verb => "form.check";
}

public sealed record SubmitForm : ICardAction
{
    public static string Verb => "form.submit";

    /// <summary>Data: the draft that was shown, so that a second press finds what the first one made of it.</summary>
    public const string Draft = "draft";

    /// <summary>Data: the draft as it was shown; answers changed since, on another device, are shown first.</summary>
    public const string Version = "version";
}

/// <summary>Discards the draft, after a confirmation.</summary>
public sealed record DiscardForm : ICardAction
{
    public static string Verb => "form.discard";

    /// <summary>Data: the officer has been asked and is sure.</summary>
    public const string Sure = "sure";
}
