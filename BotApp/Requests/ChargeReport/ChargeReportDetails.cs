using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.FlowWizard;
using BotApp.Requests.Forms;
using BotApp.Templates;

namespace BotApp.Requests.ChargeReport;

/// <summary>The charge report flow (circular ¶5): from and to which charge, when, by which order.</summary>
public sealed class ChargeReportDetails : FlowDetails
{
    /// <summary>An office outside this directory; it is then named in the charge field.</summary>
    public const string OtherOffice = "Other";

    /// <summary>An older report date is a typo in the year, or a case for a letter to the computer cell.</summary>
    public const int MaxAgeDays = 366;

    /// <summary>Maximum number of offices in a list that appears twice on one card; beyond it the name is typed.</summary>
    public const int MaxOffices = 50;

    public override RequestKind Kind => RequestKind.ChargeReport;

    public override Phrase Name => new("Charge report", "कार्यभार रिपोर्ट");

    public override ActionLink Start => ActionLink.To<StartChargeReport>();

    public override Phrase MenuLabel => new("Charge report & mapping", "कार्यभार रिपोर्ट एवं मैपिंग");

    public override bool BeginsWithForm => false;

    public override OrderKind? CalledForBy => OrderKind.Transfer;

    public override bool IsEndorsedByHead => true;

    public override bool OffersOffices => true;

    public override bool OneAtATime => false;

    public override Phrase Hint => new(
        "Fill in as in the signed report and the order. Your answers are kept as a draft.",
        "हस्ताक्षरित रिपोर्ट एवं आदेश के अनुसार भरें। आपके उत्तर मसौदे के रूप में सुरक्षित रहते हैं।");

    public override Phrase AttachmentLabel => new("Scan of the charge report", "कार्यभार रिपोर्ट की स्कैन प्रति");

    public override Phrase AttachmentInstructions => new(
        "Please send the signed report: Form GFR 16 (earlier GFR-33) of a gazetted officer, "
            + "or the relief or joining report of an Inspector (circular ¶5).",
        "कृपया हस्ताक्षरित रिपोर्ट भेजें: राजपत्रित अधिकारी का प्रपत्र GFR 16 (पूर्व में GFR-33), "
            + "अथवा निरीक्षक की कार्यमुक्ति/कार्यग्रहण रिपोर्ट (परिपत्र, पैरा 5)।");

    public override Refusal AttachmentMissing => new ChargeReportMissing();

    public override Phrase NextSteps(Answers answers, Officer? about)
    {
        var (officer, mapped) = (about is null ? "you have" : $"{about.Name} has", KindOf(answers) switch
        {
            ChargeReportKind.Relief => new Phrase("been unmapped", "मैपिंग हटाए जाने पर"),
            ChargeReportKind.Joining => new Phrase("been mapped to the new charge", "नए कार्यभार पर मैपिंग होने पर"),
            ChargeReportKind.TransferOfCharge => new Phrase(
                "been unmapped and the successor mapped",
                "मैपिंग हटाए जाने एवं उत्तराधिकारी की मैपिंग होने पर"),
            ChargeReportKind.AdditionalCharge => new Phrase(
                "been mapped to the additional charge too",
                "अतिरिक्त कार्यभार पर भी मैपिंग होने पर"),
        });
        return new(
            $"It is on the computer cell's work list now. You will be told when {officer} {mapped.English}.",
            $"यह अब कंप्यूटर प्रकोष्ठ की कार्य सूची में है। {mapped.Hindi} आपको सूचना दी जाएगी।");
    }

    /// <summary>The kind of report.</summary>
    public static ChargeReportKind KindOf(Answers answers) =>
        Enum.TryParse<ChargeReportKind>(answers[ChargeReportFields.Report], out var report) && Enum.IsDefined(report)
            ? report
            : ChargeReportKind.Relief;

    public override IReadOnlyList<FormField> Fields(FlowContext context, Answers answers)
    {
        var report = KindOf(answers);
        var (from, to) = report switch
        {
            ChargeReportKind.Relief => (
                new Phrase("Relieved from", "जहाँ से कार्यमुक्त"),
                new Phrase("Relieved to join", "जहाँ कार्यग्रहण करना है")),
            ChargeReportKind.Joining => (new Phrase("Came from", "पूर्व तैनाती"), new Phrase("Joined", "जहाँ कार्यग्रहण किया")),
            ChargeReportKind.TransferOfCharge => (new Phrase(
                "Handed over",
                "सौंपा गया कार्यभार"), new Phrase("Next posting", "अगली तैनाती")),
            ChargeReportKind.AdditionalCharge => (new Phrase("Own charge", "मूल कार्यभार"), new Phrase(
                "Additional charge",
                "अतिरिक्त कार्यभार")),
        };
        var (fromNeeded, toNeeded) = (
            report is not ChargeReportKind.Joining,
            report is ChargeReportKind.Joining or ChargeReportKind.AdditionalCharge);
        var questions = new List<FormField>
        {
            FormField.Choice(
                ChargeReportFields.Report,
                new Phrase("Report", "रिपोर्ट"),
                Enum.GetValues<ChargeReportKind>().Select(kind => new FieldChoice(kind.DisplayText(), kind.ToString()))),
            OfficeOf(ChargeReportFields.FromOffice, from + new Phrase(" (office)", " (कार्यालय)"), context, fromNeeded),
            FormField.Text(
                ChargeReportFields.FromCharge,
                from + new Phrase(" (Range, section or post)", " (रेंज, अनुभाग अथवा पद)"),
                fromNeeded),
            OfficeOf(ChargeReportFields.ToOffice, to + new Phrase(" (office)", " (कार्यालय)"), context, toNeeded),
            FormField.Text(ChargeReportFields.ToCharge, to + new Phrase(" (Range, section or post)", " (रेंज, अनुभाग अथवा पद)"), toNeeded),
        };
        if (report is ChargeReportKind.TransferOfCharge)
        {
            questions.Add(FormField.Text(
                ChargeReportFields.Successor,
                new Phrase("Charge taken over by", "कार्यभार ग्रहण करने वाले अधिकारी"),
                required: false));
        }

        return
        [
            .. questions,
            FormField.Day(ChargeReportFields.Day, new Phrase("Date of the report", "रिपोर्ट की तिथि")),
            FormField.Choice(
                ChargeReportFields.Half,
                new Phrase("Forenoon or afternoon", "पूर्वाह्न अथवा अपराह्न"),
                Enum.GetValues<DayHalf>().Select(half => new FieldChoice(half.DisplayText(), half.ToString()))),
            FormField.Text(TemplateField.OrderNumber, new Phrase("Order number", "आदेश संख्या")),
            FormField.Day(TemplateField.OrderDate, new Phrase("Order date", "आदेश की तिथि")),
        ];
    }

    public override IReadOnlyList<Refusal> Validate(Answers answers, DateOnly today)
    {
        var mistakes = new List<Refusal>();
        if (OfficeTime.ParseIso(answers[ChargeReportFields.Day]) is { } day)
        {
            if (day > today)
            {
                mistakes.Add(new ReportDateInFuture(day));
            }
            else if (day < today.AddDays(-MaxAgeDays))
            {
                mistakes.Add(new ReportTooOld(day));
            }

            if (OfficeTime.ParseIso(answers[TemplateField.OrderDate]) is { } ordered && ordered > day)
            {
                mistakes.Add(new OrderAfterReport(ordered, day));
            }
        }

        if (IsSamePost(answers))
        {
            mistakes.Add(new SamePost());
        }

        return mistakes;
    }

    public override DateTimeOffset? RelievedAt(Answers answers, OfficeProfile profile) =>
        KindOf(answers).EndsACharge() && OfficeTime.ParseIso(answers[ChargeReportFields.Day]) is { } day
            ? OfficeTime.At(day, answers[ChargeReportFields.Half] == nameof(DayHalf.Afternoon) ? profile.ClosesAt : profile.OpensAt)
            : null;

    /// <summary>Whether two reports state the same, so that the second is not needed.</summary>
    public override bool Repeats(Answers open, Answers answers) =>
        KindOf(open) == KindOf(answers) && open[ChargeReportFields.Day] == answers[ChargeReportFields.Day]
        && SameWords(open[ChargeReportFields.FromCharge], answers[ChargeReportFields.FromCharge])
        && SameWords(open[ChargeReportFields.ToCharge], answers[ChargeReportFields.ToCharge]);

    public override Phrase NameOf(Answers answers) => KindOf(answers).DisplayText();

    public override Phrase TaskOf(Answers answers) => KindOf(answers).Task();

    public override Phrase? Advise(EverHad ever, DoesItWork works, WhatChanged changed) => changed switch
    {
        WhatChanged.Moved => new(
            "The computer cell needs your relief and joining reports to unmap and map you (¶5).",
            "पुरानी मैपिंग हटाने एवं नई मैपिंग करने हेतु कंप्यूटर प्रकोष्ठ को आपकी कार्यमुक्ति एवं कार्यग्रहण "
                + "रिपोर्ट अपेक्षित है (पैरा 5)।"),
        WhatChanged.AdditionalCharge => new(
            "The additional charge is intimated to the computer cell for mapping (¶5).",
            "अतिरिक्त कार्यभार की सूचना मैपिंग हेतु कंप्यूटर प्रकोष्ठ को दी जाती है (पैरा 5)।"),
        WhatChanged.Nothing or WhatChanged.Promoted => null,
    };

    protected override IReadOnlyDictionary<string, string?> KnownAnswers(DirectoryFacts facts) =>
        KindOf(facts.First) is ChargeReportKind.Joining && facts.Relief is { } relief
            ? AfterRelief(relief)
            : new Dictionary<string, string?>
            {
                [ChargeReportFields.FromOffice] = facts.Office?.Name,
                [ChargeReportFields.FromCharge] = facts.Post,
                [ChargeReportFields.ToOffice] = facts.Next?.Office,
                [ChargeReportFields.ToCharge] = facts.Next?.Post,
                [ChargeReportFields.Successor] = facts.Successor,
            };

    /// <summary>The joining report of a transfer says the same as its relief report, except for the date.</summary>
    private static Dictionary<string, string?> AfterRelief(Answers relief) =>
        ((string[])[
            ChargeReportFields.FromOffice, ChargeReportFields.FromCharge, ChargeReportFields.ToOffice, ChargeReportFields.ToCharge,
            TemplateField.OrderNumber, TemplateField.OrderDate,
        ]).ToDictionary(field => field, field => relief[field]);

    // The optional side may be blank; two blanks are not the same post.
    private static bool IsSamePost(Answers answers) =>
        answers[ChargeReportFields.FromCharge] is { } from && answers[ChargeReportFields.ToCharge] is { } to && SameWords(from, to)
        && answers[ChargeReportFields.FromOffice] == answers[ChargeReportFields.ToOffice];

    private static bool SameWords(string? one, string? other) =>
        string.Equals(Letters(one), Letters(other), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string? text) =>
        string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter) && !char.IsPunctuation(letter)));

    private static FormField OfficeOf(string field, Phrase label, FlowContext context, bool required) => context.Offices.Count > MaxOffices
        ? FormField.Text(field, label, required)
        : FormField.Choice(
            field,
            label,
            [
                .. context.Offices.Select(office => new FieldChoice(office, office.English)),
                new FieldChoice(new Phrase("Another Commissionerate or formation", "अन्य आयुक्तालय अथवा कार्यालय"), OtherOffice),
            ],
            required);
}
