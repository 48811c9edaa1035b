using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.FlowWizard;
using BotApp.Requests.Forms;
using BotApp.Templates;

namespace BotApp.Requests.Creation;

/// <summary>
/// The creation flow for officers without an SSO-ID (circular ¶3): the template's fields, and dates that fit a career.
/// </summary>
public sealed class CreationDetails : TemplateFlowDetails
{
    /// <summary>Minimum age at joining government service; it also reveals swapped dates.</summary>
    public const int MinAgeAtJoining = 18;

    /// <summary>Above this age an officer has retired.</summary>
    public const int MaxAge = 65;

    public override RequestKind Kind => RequestKind.Creation;

    public override Phrase Name => new("New SSO-ID", "नई SSO-ID");

    public override ActionLink Start => ActionLink.To<StartCreation>();

    public override Phrase MenuLabel => new("Create a new SSO-ID", "नई SSO-ID बनवाएँ");

    public override Phrase WizardLabel => MenuLabel;

    public override bool CreatesSsoId => true;

    public override int Paragraph => 3;

    public override string DocumentName => "Service Book";

    public override string SampleTemplate => "creation";

    public override Phrase ResultLabel => new("SSO-ID created", "बनाई गई SSO-ID");

    public override Phrase Hint => new(
        "Fill in as in the Service Book. Details from the directory are filled in already: please check them. "
            + "Your answers are kept as a draft.",
        "सेवा पुस्तिका के अनुसार भरें। निर्देशिका में उपलब्ध विवरण पहले से भरा है: कृपया जाँच लें। "
            + "आपके उत्तर मसौदे के रूप में सुरक्षित रहते हैं।");

    public override Phrase AttachmentLabel => new("Scan of the Service Book", "सेवा पुस्तिका की स्कैन प्रति");

    public override Phrase AttachmentInstructions => new(
        "Please send the page or pages showing name, date of birth and date of joining (circular ¶3).",
        "कृपया नाम, जन्म तिथि एवं कार्यग्रहण तिथि दर्शाने वाले पृष्ठ भेजें (परिपत्र, पैरा 3)।");

    public override IReadOnlyList<string> ScanFields => [TemplateField.Name, TemplateField.DateOfBirth, TemplateField.DateOfJoining];

    public override Refusal AttachmentMissing => new ServiceBookMissing();

    public override Phrase NextSteps(Answers answers, Officer? about) => new(
        "Next: the head of your office approves it, consolidates all applications in one file and sends them to the computer cell. "
            + "You will be told at each step.",
        "आगे: आपके कार्यालय प्रमुख इसका अनुमोदन कर सभी आवेदन एक फ़ाइल में समेकित करके कंप्यूटर प्रकोष्ठ को भेजेंगे। "
            + "प्रत्येक चरण की सूचना आपको दी जाएगी।");

    public override IReadOnlyList<FormField> Fields(FlowContext context, Answers answers) => context.Layout?.FormFields() ?? [];

    public override Phrase? Advise(EverHad ever, DoesItWork works, WhatChanged changed) =>
        ever is not EverHad.No ? null
        : changed is WhatChanged.Promoted ? new(
            "You never had an SSO-ID: apply for it with your new designation (¶3). Nothing needs to be updated then.",
            "आपकी SSO-ID पहले कभी नहीं बनी है, अतः नए पदनाम के साथ आवेदन करें (पैरा 3)। "
                + "ऐसी स्थिति में पदनाम अद्यतन कराने की आवश्यकता नहीं होगी।")
        : new("You never had an SSO-ID: apply for it (¶3).", "आपकी SSO-ID पहले कभी नहीं बनी है, अतः इसके लिए आवेदन करें (पैरा 3)।");

    public override void ApplyResult(Officer officer, Answers answers, string outcome) => officer.SsoId = outcome;

    public override Refusal? CheckEligibility(Officer officer) => officer switch
    {
        { SsoId: { Length: > 0 } ssoId } => new HasOneAlready(Mask.LastThree(ssoId)),
        _ when officer.Designation.IsBelowInspector() => new BelowInspector(),
        _ => null,
    };

    public override IReadOnlyList<Refusal> Validate(Answers answers, DateOnly today)
    {
        var mistakes = new List<Refusal>();
        var born = OfficeTime.ParseIso(answers[TemplateField.DateOfBirth]);
        var joined = OfficeTime.ParseIso(answers[TemplateField.DateOfJoining]);
        if (born is { } birth && joined is { } joining)
        {
            if (joining <= birth)
            {
                mistakes.Add(new JoinedBeforeBirth());
            }
            else if (joining < birth.AddYears(MinAgeAtJoining))
            {
                mistakes.Add(new JoinedTooYoung());
            }
        }

        if (born is { } day && day.AddYears(MaxAge) < today)
        {
            mistakes.Add(new BornTooLongAgo());
        }

        if (answers[TemplateField.Designation] is { } designation && Designations.Parse(designation).IsBelowInspector())
        {
            mistakes.Add(new BelowInspector(TemplateField.Designation));
        }

        return mistakes;
    }

    protected override IReadOnlyDictionary<string, string?> KnownAnswers(DirectoryFacts facts) => new Dictionary<string, string?>
    {
        [TemplateField.Name] = facts.Officer.Name,
        [TemplateField.Designation] = facts.Officer.Designation is Designation.Other
            ? null
            : facts.Officer.Designation.DisplayText().English,
        [TemplateField.Email] = facts.Officer.Upn,
        [TemplateField.Office] = facts.Office?.Name,
        [TemplateField.Commissionerate] = facts.Profile.Commissionerate.English,
    };
}
