using BotApp.Conversation;

namespace BotApp.Requests.Promotion;

/// <summary>Starts the promotion flow: the form, or first the question whether the officer has an SSO-ID.</summary>
public sealed record StartPromotion : ICardAction
{
    public static string Verb => "promotion.start";
}

/// <summary>The officer never had an SSO-ID: there is no profile to update yet.</summary>
public sealed record PromotedWithoutSsoId : ICardAction
{
    public static string Verb => "promotion.no-sso-id";
}
