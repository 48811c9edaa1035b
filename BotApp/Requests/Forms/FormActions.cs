using BotApp.Conversation;

namespace BotApp.Requests.Forms;

/// <summary>Shows the form with the draft's answers or the prefilled ones.</summary>
public sealed record ShowForm(RequestKind Kind) : ICardAction
{
    public static string Verb => "form.show";
}

/// <summary>Saves the answers of the form.</summary>
public sealed record SaveForm(RequestKind Kind) : ICardAction
{
    public static string Verb => "form.save";
}

/// <summary>Leaves the form; everything typed so far is stored, valid or not.</summary>
public sealed record LeaveForm(RequestKind Kind) : ICardAction
{
    public static string Verb => "form.later";
}

/// <summary>Shows the attachments of the draft.</summary>
public sealed record ShowAttachments(RequestKind Kind) : ICardAction
{
    public static string Verb => "scans";
}

/// <summary>Shows all answers and attachments before submission.</summary>
public sealed record CheckForm(RequestKind Kind) : ICardAction
{
    public static string Verb => "form.check";
}

/// <summary>Submits the draft.</summary>
/// <param name="Draft">The draft that was shown, so that a second press finds what the first one made of it.</param>
/// <param name="Version">The draft as it was shown; answers changed since, on another device, are shown first.</param>
public sealed record SubmitForm(Guid Draft, int Version) : ICardAction
{
    public static string Verb => "form.submit";
}

/// <summary>Discards the draft, after a confirmation.</summary>
/// <param name="Kind">The kind of request.</param>
/// <param name="Sure">The officer has been asked and is sure.</param>
public sealed record DiscardForm(RequestKind Kind, bool Sure = false) : ICardAction
{
    public static string Verb => "form.discard";
}

/// <summary>Discards the form that the officer is working on, after a confirmation; the menu when there is none.</summary>
public sealed record StartAgain : ICardAction
{
    public static string Verb => "form.again";
}
