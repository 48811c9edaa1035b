using BotApp.Basics;

namespace BotApp.Requests.Activation;

public static class ActivationProblemExtensions
{
    public static Phrase DisplayText(this ActivationProblem problem) => problem switch
    {
        ActivationProblem.SsoIdInactive => new("My SSO-ID is inactive", "मेरी SSO-ID निष्क्रिय है"),
        ActivationProblem.MailInactive => new("My ICEGATE mail ID is inactive", "मेरी ICEGATE मेल ID निष्क्रिय है"),
        ActivationProblem.ForgotSsoId => new("I forgot my SSO-ID", "मैं अपनी SSO-ID भूल गया/गई हूँ"),
        ActivationProblem.ForgotPassword => new("I forgot my password", "मैं अपना पासवर्ड भूल गया/गई हूँ"),
        ActivationProblem.Locked => new("My account is locked", "मेरा खाता लॉक हो गया है"),
        ActivationProblem.NotSure => new("It does not work, I am not sure why", "SSO-ID कार्य नहीं कर रही है, कारण ज्ञात नहीं"),
    };

    /// <summary>Advice before writing to Saksham Seva; null when there is none beyond the circular.</summary>
    public static Phrase? Advice(this ActivationProblem problem) => problem switch
    {
        ActivationProblem.MailInactive => new(
            "Officers' ICEGATE mail IDs have been replaced by gov.in IDs in batches since 2020 (Advisory S1/01/2020, seen in a copy). "
                + "Please check first on the OIM link of your AIO which mail ID your profile shows.",
            "अधिकारियों की ICEGATE मेल ID वर्ष 2020 से चरणबद्ध रूप से gov.in ID से बदली गई हैं (परामर्श S1/01/2020, "
                + "उपलब्ध प्रति के अनुसार)। कृपया पहले अपने AIO के OIM लिंक पर देखें कि प्रोफ़ाइल में कौन-सी मेल ID है।"),
        ActivationProblem.Locked => new(
            "We do not know after how many wrong tries an account is locked, or for how long. Ask Saksham Seva for a reset.",
            "कितने गलत प्रयासों पर तथा कितने समय हेतु खाता लॉक होता है, यह हमें ज्ञात नहीं है। रीसेट हेतु सक्षम सेवा से संपर्क करें।"),
        ActivationProblem.SsoIdInactive or ActivationProblem.ForgotSsoId or ActivationProblem.ForgotPassword
            or ActivationProblem.NotSure => null,
    };

    /// <summary>The problem that a shipped FAQ entry is about; null for other entries.</summary>
    public static ActivationProblem? FromFaqEntry(string entryId) => entryId switch
    {
        "inactive-sso-id" => ActivationProblem.SsoIdInactive,
        "inactive-icegate-mail" => ActivationProblem.MailInactive,
        "forgot-sso-id" or "forgot-both" => ActivationProblem.ForgotSsoId,
        "forgot-password" => ActivationProblem.ForgotPassword,
        "locked-account" => ActivationProblem.Locked,
        _ => null,
    };

    /// <summary>By name, or by the title of the choice.</summary>
    public static ActivationProblem? Parse(string? text) =>
        ChoiceReader.Read(
            text,
            Enum.GetValues<ActivationProblem>().Select(problem => (problem.DisplayText(), problem.ToString()))) is { } name
            ? Enum.Parse<ActivationProblem>(name)
            : null;
}
