using BotApp.Conversation;

namespace BotApp.Requests.Creation;

/// <summary>"Create a new SSO-ID" was chosen: the guard question, or the draft that is already there.</summary>
public sealed record StartCreation : IVerb
{
    public static string Verb => "creation.start";
}

/// <summary>"I have had one before, or forgot it": Saksham Seva, and why no fresh application (circular ¶2).</summary>
public sealed record HadOneBefore : IVerb
{
    public static string Verb => "creation.had-one";
}

/// <summary>"I never had one": the form.</summary>
public sealed record FillCreation : IVerb
{
    public static string Verb => "creation.fill";
}

/// <summary>The answers of the form.</summary>
public sealed record SaveCreation : IVerb
{
    public static string Verb => "creation.save";
}

/// <summary>All answers and scans once more before sending.</summary>
public sealed record CheckCreation : IVerb
{
    public static string Verb => "creation.check";
}

public sealed record SubmitCreation : IVerb
{
    public static string Verb => "creation.submit";
}

/// <summary>Throw the draft away; asks first.</summary>
public sealed record DiscardCreation : IVerb
{
    public static string Verb => "creation.discard";

    /// <summary>Data: the officer has been asked and is sure.</summary>
    public const string Sure = "sure";
}
