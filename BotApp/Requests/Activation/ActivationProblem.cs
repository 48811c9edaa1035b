namespace BotApp.Requests.Activation;

/// <summary>What is wrong with an existing SSO-ID or mail ID (circular ¶1, ¶2).</summary>
public enum ActivationProblem
{
    SsoIdInactive,
    MailInactive,
    ForgotSsoId,
    ForgotPassword,
    Locked,
    NotSure,
}
