using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Forms;

namespace BotApp.Requests.ChargeReport;

/// <summary>The charge report flow (circular ¶5): from and to which charge, when, by which order.</summary>
public sealed class ChargeReportDetails : FormDetails
{
    /// <summary>An office outside this directory; it is then named in the charge field.</summary>
    public const string OtherOffice = "Other";

    /// <summary>An older report date is a typo in the year, or a case for a letter to the computer cell.</summary>
    public const int OldestDays = 366;

    /// <summary>Maximum number of officers offered to a head; a longer list would make the card too large for Teams.</summary>
    public const int MostOfficers = 60;

    /// <summary>Maximum number of offices in a list that appears twice on one card; beyond it the name is typed.</summary>
    public const int MostOffices = 50;

    public override RequestKind Kind => RequestKind.ChargeReport;

    public override bool OneAtATime => false;

    public override Phrase Hint => new(
        "Fill in as in the signed report and the order. Your answers are kept as a draft.",
        "हस्ताक्षरित रिपोर्ट एवं आदेश के अनुसार भरें। आपके उत्तर मसौदे के रूप में सुरक्षित रहते हैं।");

    public override Phrase Document => new("Scan of the charge report", "कार्यभार रिपोर्ट की स्कैन प्रति");

    public override Phrase DocumentAsked => new(
        "Please send the signed report: Form GFR 16 (earlier GFR-33) of a gazetted officer, or the relief or joining report of an Inspector (circular ¶5).",
        "कृपया हस्ताक्षरित रिपोर्ट भेजें: राजपत्रित अधिकारी का प्रपत्र GFR 16 (पूर्व में GFR-33), अथवा निरीक्षक की कार्यमुक्ति/कार्यग्रहण रिपोर्ट (परिपत्र, पैरा 5)।");

    public override Refusal DocumentMissing => new ChargeReportMissing();

    public override Phrase NextSteps => new(
        "It is on the computer cell's work list now. You will be told when the mapping has been done.",
        "यह अब कंप्यूटर प्रकोष्ठ की कार्य सूची में है। मैपिंग होने पर आपको सूचना दी जाएगी।");

    /// <summary>The kind of report.</summary>
    public static ReportKind ReportOf(Answers answers) =>
        Enum.TryParse<ReportKind>(answers[ChargeField.Report], out var report) && Enum.IsDefined(report) ? report : ReportKind.Relief;

    public override IReadOnlyList<Question> Questions(FormContext context, Answers answers)
    {
        var report = ReportOf(answers);
        var (from, to) = report switch
        {
            ReportKind.Relief => (new Phrase("Relieved from", "जहाँ से कार्यमुक्त"), new Phrase("Relieved to join", "जहाँ कार्यग्रहण करना है")),
            ReportKind.Joining => (new Phrase("Came from", "पूर्व तैनाती"), new Phrase("Joined", "जहाँ कार्यग्रहण किया")),
            ReportKind.TransferOfCharge => (new Phrase("Handed over", "सौंपा गया कार्यभार"), new Phrase("Next posting", "अगली तैनाती")),
            ReportKind.AdditionalCharge => (new Phrase("Own charge", "मूल कार्यभार"), new Phrase("Additional charge", "अतिरिक्त कार्यभार")),
        };
        var (fromNeeded, toNeeded) = (report is not ReportKind.Joining, report is ReportKind.Joining or ReportKind.AdditionalCharge);
        var questions = new List<Question>
        {
            Question.Choice(ChargeField.Report, new Phrase("Report", "रिपोर्ट"), Enum.GetValues<ReportKind>().Select(kind => new QuestionChoice(kind.Words(), kind.ToString()))),
            OfficeOf(ChargeField.FromOffice, from + new Phrase(": office", ": कार्यालय"), context, fromNeeded),
            Question.Text(ChargeField.FromCharge, from + new Phrase(": charge (Range, section or post)", ": रेंज, अनुभाग अथवा पद"), fromNeeded),
            OfficeOf(ChargeField.ToOffice, to + new Phrase(": office", ": कार्यालय"), context, toNeeded),
            Question.Text(ChargeField.ToCharge, to + new Phrase(": charge (Range, section or post)", ": रेंज, अनुभाग अथवा पद"), toNeeded),
        };
        if (report is ReportKind.TransferOfCharge)
        {
            questions.Add(Question.Text(ChargeField.Successor, new Phrase("Charge taken over by", "कार्यभार ग्रहण करने वाले अधिकारी"), required: false));
        }

        return
        [
            .. questions,
            Question.Day(ChargeField.Day, new Phrase("Date of the report", "रिपोर्ट की तिथि")),
            Question.Choice(ChargeField.Half, new Phrase("Forenoon or afternoon", "पूर्वाह्न अथवा अपराह्न"), Enum.GetValues<DayHalf>().Select(half => new QuestionChoice(half.Words(), half.ToString()))),
            Question.Text(TemplateField.OrderNumber, new Phrase("Order number", "आदेश संख्या")),
            Question.Day(TemplateField.OrderDate, new Phrase("Order date", "आदेश की तिथि")),
        ];
    }

    public override IReadOnlyList<Refusal> Check(Answers answers, DateOnly today)
    {
        var mistakes = new List<Refusal>();
        if (OfficeTime.FromIso(answers[ChargeField.Day]) is { } day)
        {
            if (day > today)
            {
                mistakes.Add(new ReportAhead(day));
            }
            else if (day < today.AddDays(-OldestDays))
            {
                mistakes.Add(new ReportTooOld(day));
            }

            if (OfficeTime.FromIso(answers[TemplateField.OrderDate]) is { } ordered && ordered > day)
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

    /// <summary>When the officer gave up the charge, which starts the unmapping deadline; null when no charge ended.</summary>
    public static DateTimeOffset? ClockStart(Answers answers, OfficeProfile profile) =>
        ReportOf(answers).EndsACharge() && OfficeTime.FromIso(answers[ChargeField.Day]) is { } day
            ? OfficeTime.At(day, answers[ChargeField.Half] == nameof(DayHalf.Afternoon) ? profile.ClosesAt : profile.OpensAt)
            : null;

    /// <summary>Whether two reports state the same, so that the second is not needed.</summary>
    public static bool SaysTheSame(Answers one, Answers other) =>
        ReportOf(one) == ReportOf(other) && one[ChargeField.Day] == other[ChargeField.Day]
        && SameWords(one[ChargeField.FromCharge], other[ChargeField.FromCharge]) && SameWords(one[ChargeField.ToCharge], other[ChargeField.ToCharge]);

    protected override IReadOnlyDictionary<string, string?> Known(Officer officer, Office? office, OfficeProfile profile) =>
        new Dictionary<string, string?> { [ChargeField.FromOffice] = office?.Name };

    // The optional side may be blank; two blanks are not the same post.
    private static bool IsSamePost(Answers answers) =>
        answers[ChargeField.FromCharge] is { } from && answers[ChargeField.ToCharge] is { } to && SameWords(from, to)
        && answers[ChargeField.FromOffice] == answers[ChargeField.ToOffice];

    private static bool SameWords(string? one, string? other) => string.Equals(Letters(one), Letters(other), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string? text) => string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter) && !char.IsPunctuation(letter)));

    private static Question OfficeOf(string field, Phrase label, FormContext context, bool required) => context.Offices.Count > MostOffices
        ? Question.Text(field, label, required)
        : Question.Choice(
            field,
            label,
            [
                .. context.Offices.Select(office => new QuestionChoice(Phrase.Same(office), office)),
                new QuestionChoice(new Phrase("Another Commissionerate or formation", "अन्य आयुक्तालय अथवा कार्यालय"), OtherOffice),
            ],
            required);
}
