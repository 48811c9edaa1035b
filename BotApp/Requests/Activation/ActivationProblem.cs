namespace BotApp.Requests.Activation;

/// <summary>What is wrong with an SSO-ID or mail ID that exists (circular ¶1, ¶2).</summary>
public enum ActivationProblem
{
    SsoIdInactive,
    MailInactive,
    ForgotSsoId,
    ForgotPassword,
    Locked,
    NotSure,
}
