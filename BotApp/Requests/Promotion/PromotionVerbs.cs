using BotApp.Conversation;

namespace BotApp.Requests.Promotion;

/// <summary>"Update designation after promotion" was chosen: the form, or first the question whether there is an SSO-ID.</summary>
public sealed record StartPromotion : IVerb
{
    public static string Verb => "promotion.start";
}

/// <summary>"I never had an SSO-ID": there is no profile to update yet.</summary>
public sealed record PromotedWithoutSsoId : IVerb
{
    public static string Verb => "promotion.no-sso-id";
}
