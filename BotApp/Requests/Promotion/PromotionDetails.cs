using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.FlowWizard;
using BotApp.Requests.Forms;
using BotApp.Templates;

namespace BotApp.Requests.Promotion;

/// <summary>The promotion flow (circular ¶4): the fields of the 'template for transfer', and designations that must rise.</summary>
public sealed class PromotionDetails : TemplateFlowDetails
{
    public override RequestKind Kind => RequestKind.Promotion;

    public override OrderKind? CalledForBy => OrderKind.Promotion;

    public override Phrase Name => new("Designation update on promotion", "पदोन्नति पर पदनाम अद्यतन");

    public override ActionLink Start => ActionLink.To<StartPromotion>();

    public override Phrase MenuLabel => new("Update designation after promotion", "पदोन्नति के बाद पदनाम अद्यतन करें");

    public override Phrase WizardLabel => new("Update designation", "पदनाम अद्यतन करें");

    public override int Paragraph => 4;

    public override string DocumentName => "Promotion order";

    public override string SampleTemplate => "transfer";

    public override Phrase ResultLabel => new("Remark", "अभ्युक्ति");

    /// <summary>Only the "template for transfer" (circular ¶4) has it.</summary>
    public override string DistinctiveColumn => TemplateField.NewDesignation;

    public override IReadOnlyList<string> RequiredColumns => [TemplateField.SsoId];

    public override bool IdentifiesBySsoId => true;

    public override FlowFollowUp FollowUp => new(
        new Phrase(
            "If you have also moved to another office or charge, "
                + "the computer cell needs your relief and joining reports too (circular ¶5).",
            "यदि आपका स्थानांतरण अथवा कार्यभार परिवर्तन भी हुआ है, "
                + "तो कंप्यूटर प्रकोष्ठ को कार्यमुक्ति एवं कार्यग्रहण रिपोर्ट भी दें (परिपत्र, पैरा 5)।"),
        new Phrase("I also moved: charge report", "स्थानांतरण भी हुआ: कार्यभार रिपोर्ट"),
        RequestKind.ChargeReport);

    public override Phrase Hint => new(
        "Fill in as in the promotion order. Details from the directory are filled in already: please check them. "
            + "Your answers are kept as a draft.",
        "पदोन्नति आदेश के अनुसार भरें। निर्देशिका में उपलब्ध विवरण पहले से भरा है: कृपया जाँच लें। "
            + "आपके उत्तर मसौदे के रूप में सुरक्षित रहते हैं।");

    public override Phrase AttachmentLabel => new("Scan of the promotion order", "पदोन्नति आदेश की स्कैन प्रति");

    public override Phrase AttachmentInstructions => new(
        "Please send the promotion order, all pages that show your name, the order number and its date (circular ¶4).",
        "कृपया पदोन्नति आदेश के वे सभी पृष्ठ भेजें जिनमें आपका नाम, आदेश संख्या एवं तिथि हों (परिपत्र, पैरा 4)।");

    public override IReadOnlyList<string> ScanFields =>
        [
            TemplateField.Name,
            TemplateField.OldDesignation,
            TemplateField.NewDesignation,
            TemplateField.OrderNumber,
            TemplateField.OrderDate
        ];

    public override Refusal AttachmentMissing => new PromotionOrderMissing();

    public override Phrase NextSteps(Answers answers, Officer? about) => new(
        "Next: the head of your office approves it, consolidates all applications in one 'template for transfer' and sends them to the "
            + "computer cell. Your SSO-ID stays the same. You will be told at each step.",
        "आगे: आपके कार्यालय प्रमुख इसका अनुमोदन कर सभी आवेदन एक 'स्थानांतरण टेम्पलेट' में समेकित करके कंप्यूटर प्रकोष्ठ को भेजेंगे। "
            + "आपकी SSO-ID वही रहेगी। प्रत्येक चरण की सूचना आपको दी जाएगी।");

    public override IReadOnlyList<FormField> Fields(FlowContext context, Answers answers) => context.Layout?.FormFields() ?? [];

    public override Phrase? Advise(EverHad ever, DoesItWork works, WhatChanged changed) =>
        changed is WhatChanged.Promoted && ever is not EverHad.No
            ? new(
                "After a promotion the designation in the profile is updated (¶4).",
                "पदोन्नति के बाद प्रोफ़ाइल में पदनाम अद्यतन कराया जाता है (पैरा 4)।")
            : null;

    public override void ApplyResult(Officer officer, Answers answers, string outcome)
    {
        officer.SsoId ??= answers[TemplateField.SsoId];
        if (Designations.Parse(answers[TemplateField.NewDesignation]) is var promoted and not Designation.Other)
        {
            officer.Designation = promoted;
        }
    }

    public override IReadOnlyList<Refusal> Validate(Answers answers, DateOnly today)
    {
        var mistakes = new List<Refusal>();
        if (answers[TemplateField.SsoId] is null)
        {
            mistakes.Add(new NoSsoIdYet(TemplateField.SsoId));
        }

        var (old, promoted) = (
            Designations.Parse(answers[TemplateField.OldDesignation]),
            Designations.Parse(answers[TemplateField.NewDesignation]));
        if (promoted.IsBelowInspector())
        {
            mistakes.Add(new BelowInspector(TemplateField.NewDesignation));
        }
        else if (old is not Designation.Other && promoted is not Designation.Other && promoted <= old)
        {
            mistakes.Add(promoted == old ? new SameDesignation(old) : new LowerDesignation(old, promoted));
        }

        if (OfficeTime.ParseIso(answers[TemplateField.EffectiveDate]) is { } day && day > today)
        {
            mistakes.Add(new NotEffectiveYet(day));
        }

        return mistakes;
    }

    protected override IReadOnlyDictionary<string, string?> KnownAnswers(DirectoryFacts facts) => new Dictionary<string, string?>
    {
        [TemplateField.SsoId] = facts.Officer.SsoId,
        [TemplateField.Name] = facts.Officer.Name,
        [TemplateField.OldDesignation] = facts.Officer.Designation is Designation.Other
            ? null
            : facts.Officer.Designation.DisplayText().English,
        [TemplateField.NewDesignation] = facts.Officer.Designation.Next()?.DisplayText().English,
        [TemplateField.Email] = facts.Officer.Upn,
        [TemplateField.Office] = facts.Office?.Name,
        [TemplateField.Commissionerate] = facts.Profile.Commissionerate.English,
    };
}
