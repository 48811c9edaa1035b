using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.FlowWizard;
using BotApp.Requests.Forms;

namespace BotApp.Requests.Activation;

/// <summary>
/// The activation flow (circular ¶1, ¶2): no form of its own; a request for the computer cell arises when Saksham Seva could not help.
/// </summary>
public sealed class ActivationDetails : Flow
{
    public override RequestKind Kind => RequestKind.Activation;

    public override Phrase Name => new("Activation of SSO-ID", "SSO-ID सक्रियण");

    public override ActionLink Start => ActionLink.To<StartActivation>();

    public override ActionLink StartAfter(string faqEntryId) => ActionLink.To(StartActivation.About(faqEntryId));

    public override Phrase MenuLabel => new("Activate or reset my SSO-ID", "मेरी SSO-ID सक्रिय अथवा रीसेट करें");

    public override Phrase WizardLabel => new("Activate or reset", "सक्रिय अथवा रीसेट करें");

    public override Phrase? Advise(EverHad ever, DoesItWork works, WhatChanged changed) => (ever, works) switch
    {
        (EverHad.NotSure, _) => new(
            "Saksham Seva can find out whether you have an SSO-ID. Until then no fresh application may be sent (¶2).",
            "आपकी SSO-ID है या नहीं, यह सक्षम सेवा बता सकती है। तब तक नया आवेदन न भेजा जाए (पैरा 2)।"),
        (EverHad.Yes, not DoesItWork.Yes) => new(
            "Your SSO-ID has to be activated or reset (¶2).", "आपकी SSO-ID को सक्रिय अथवा रीसेट कराना है (पैरा 2)।"),
        _ => null,
    };

    public override IReadOnlyList<FormField> Fields(FlowContext context, Answers answers) => ActivationFields.All;

    public override Phrase TaskOf(Answers answers) => new("Take up with Saksham Seva", "मामला सक्षम सेवा के समक्ष रखें");
}
