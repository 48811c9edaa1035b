using BotApp.Conversation;

namespace BotApp.Requests.Forms;

/// <summary>The questions, with the draft's answers or what the directory knows.</summary>
public sealed record FillForm : IVerb
{
    public static string Verb => "form.fill";

    /// <summary>Data of every form button: the kind by its enum name.</summary>
    public const string Kind = "kind";

    public static Reply GoOn(RequestKind kind) => Reply.GoOnTo<FillForm>(Inputs.None.With(Kind, kind.ToString()));
}

/// <summary>The answers of the form.</summary>
public sealed record SaveForm : IVerb
{
    public static string Verb => "form.save";
}

/// <summary>Away from the form for now: everything typed so far is kept as it stands, right or wrong.</summary>
public sealed record LeaveForm : IVerb
{
    public static string Verb => "form.later";
}

/// <summary>The scans of a draft: the one named, else the one worked on last.</summary>
public sealed record ShowScans : IVerb
{
    public static string Verb => "scans";
}

/// <summary>All answers and scans once more before sending.</summary>
public sealed record CheckForm : IVerb
{
    public static string Verb => "form.check";
}

public sealed record SubmitForm : IVerb
{
    public static string Verb => "form.submit";

    /// <summary>Data: the draft that was shown, so that a second press finds what the first one made of it.</summary>
    public const string Draft = "draft";

    /// <summary>Data: the draft as it was shown; answers changed since, on another device, are shown first.</summary>
    public const string Version = "version";
}

/// <summary>Throw the draft away; asks first.</summary>
public sealed record DiscardForm : IVerb
{
    public static string Verb => "form.discard";

    /// <summary>Data: the officer has been asked and is sure.</summary>
    public const string Sure = "sure";
}
