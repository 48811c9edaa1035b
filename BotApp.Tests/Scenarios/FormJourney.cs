using BotApp.Basics;
using BotApp.Uploads.TemplateLoading;

namespace BotApp.Scenarios;

/// <summary>A step on the way to a form: the button in both languages and what is chosen on its card.</summary>
public sealed record JourneyStep(Phrase Button, params (string Id, string Value)[] Inputs);

/// <summary>
/// A form of the walk. <paramref name="Path"/> leads from the menu to it, <paramref name="PathBack"/> too, after it has been left (null:
/// the same way). <paramref name="Wrong"/> is typed and is refused because at least one value is wrong or missing.
/// </summary>
public sealed record FormJourney(
    string Name,
    JourneyStep[] Path,
    Phrase Submit,
    (string Id, string Value)[] Wrong,
    JourneyStep[]? PathBack = null)
{
    private const string Future = "2031-01-01";

    private static readonly string TooLong = new('x', 1200);

    private static readonly Phrase Next = new("Next", "आगे");

    private static readonly Phrase NextScan = new("Next: scan", "आगे: स्कैन प्रति");

    private static readonly Phrase Record = new("Record", "दर्ज करें");

    private static readonly JourneyStep ChargeReport = Press("Charge report & mapping", "कार्यभार रिपोर्ट एवं मैपिंग");

    /// <summary>An officer: the ways to choose a flow, the forms of the flows, and a question.</summary>
    public static IReadOnlyList<FormJourney> OfOfficer { get; } =
    [
        new("activation", [Press("Activate or reset my SSO-ID", "मेरी SSO-ID सक्रिय")], Next, [("problem", "")]),
        new("help me choose", [Press("Help me choose", "चुनने में सहायता")], Next, [("ever", "Yes"), ("changed", "Promoted")]),
        new(
            "creation",
            [Press("Create a new SSO-ID", "नई SSO-ID बनवाएँ"), Press("No, never", "नहीं, कभी नहीं")],
            NextScan,
            [
                ("DateOfBirth", "1995-04-12"),
                ("DateOfJoining", Future),
                ("Mobile", "12"),
                ("Location", "Kochi"),
                ("Remarks", "Please hurry")
            ],
            Continue("नई SSO-ID")),
        new(
            "promotion",
            [Press("Update designation", "पदोन्नति के बाद"), Press("Yes, I know it", "हाँ, मुझे ज्ञात है")],
            NextScan,
            [
                ("SsoId", "99100001"),
                ("NewDesignation", "Superintendent"),
                ("EffectiveDate", Future),
                ("OrderNumber", "EO 12/2026"),
                ("Mobile", "98")
            ],
            Continue("पदोन्नति पर पदनाम अद्यतन")),
        new(
            "mapping",
            [
                ChargeReport,
                new JourneyStep(Next, ("what", "GstMapping")),
                Press("Tell the computer cell", "कंप्यूटर प्रकोष्ठ को सूचित करें")
            ],
            NextScan,
            [("Charge", "Range II"), ("OrderNumber", "PO 7/2026"), ("OrderDate", Future), ("Remarks", "Two ranges")],
            Continue("GST एप्लिकेशन में मैपिंग")),
        .. ((string[])["Relief", "Joining", "TransferOfCharge", "AdditionalCharge"]).Select(report => new FormJourney(
            report,
            [ChargeReport, new JourneyStep(Next, ("what", report))],
            NextScan,
            [
                ("FromCharge", "Range I"),
                ("ToCharge", "Range II"),
                ("Day", Future),
                ("OrderNumber", "EO 50/2026"),
                ("OrderDate", "2026-11-16")
            ],
            Continue("कार्यभार रिपोर्ट"))),
    ];

    /// <summary>A head with two requests waiting: decisions, a query, a link officer, a report about somebody.</summary>
    public static IReadOnlyList<FormJourney> OfHead { get; } =
    [
        new(
            "return",
            [Open, Press("Return", "लौटाएँ")],
            new("Return to the officer", "अधिकारी को लौटाएँ"),
            [("fields", "Mobile,DateOfBirth"), ("reason", "")]),
        new("refuse", [Open, Press("Refuse", "अस्वीकृत करें")], new("Refuse", "अस्वीकृत करें"), [("reason", TooLong)]),
        new("query", [Open, Press("Ask the officer", "अधिकारी से पूछें")], new("Ask", "पूछें"), [("question", TooLong)]),
        new(
            "link officer",
            [Press("More", "अन्य कार्य"), Press("Link officer", "लिंक अधिकारी")],
            new("Name", "नामित करें"),
            [("from", "2020-01-01"), ("until", "2020-01-02")]),
    ];

    /// <summary>The computer cell with a batch of two and a report: results, contacts, answers, charges.</summary>
    public static IReadOnlyList<FormJourney> OfCell { get; } =
    [
        new(
            "forwarding",
            [Press("Work list", "कार्य सूची"), Batch, Press("Forwarded to Saksham Seva", "सक्षम सेवा को अग्रेषित")],
            Record,
            [("reference", "SS/2026/4711"), ("day", Future)]),
        new(
            "result",
            [Press("Work list", "कार्य सूची"), Batch, Press("Enter a result", "परिणाम दर्ज करें")],
            new("Record and notify", "दर्ज कर अधिकारी को"),
            [("ssoId", "???"), ("rejected", "")]),
        new(
            "contact",
            [Press("More", "अन्य कार्य"), Press("Contacts", "संपर्क"), Press("Correct", "सुधारें")],
            new("Send for confirmation", "पुष्टि हेतु भेजें"),
            [
                ("mail", "nobody"),
                ("phones", "1800-1, 1800-2"),
                ("noteEnglish", "New desk"),
                ("noteHindi", "नया डेस्क"),
                ("source", "Letter 7"),
                ("verified", Future)
            ]),
        new(
            "answer",
            [Press("Questions", "प्रश्न"), Press("Find and correct", "उत्तर खोजें"), Press("New answer", "नया उत्तर")],
            new("Preview", "पूर्वावलोकन"),
            [
                ("Question", "Where is the toner form?"),
                ("ShortAnswer", "In the EDP section."),
                ("ShortAnswerHindi", "ई.डी.पी. अनुभाग में।"),
                ("LastVerifiedOn", Future)
            ]),
        ChargeOfHead,
    ];

    /// <summary>The computer cell with a report on its work list.</summary>
    public static FormJourney Remark { get; } = new(
        "remark",
        [Press("Work list", "कार्य सूची"), Press("Open KCH-", "KCH-"), Press("With a remark", "अभ्युक्ति सहित")],
        new("Done", "पूर्ण"),
        [("remark", TooLong)]);

    /// <summary>An officer whose head has asked a question.</summary>
    public static FormJourney Answer { get; } = new(
        "answer to the head",
        [Press("Answer your office's question", "कार्यालय के प्रश्न का उत्तर दें")],
        new("Answer", "उत्तर दें"),
        [("answer", TooLong)]);

    /// <summary>The computer cell with a template sent and not confirmed. <paramref name="column"/>: the value of the choice.</summary>
    public static FormJourney Column(string column) => new(
        "column",
        [
            Press("More", "अन्य कार्य"), Press("Templates", "टेम्पलेट"),
            Press("Continue: creation 2026", "जारी रखें: creation 2026"),
            new JourneyStep(new Phrase("Correct the column", "स्तंभ सुधारें"), (CorrectColumn.Chosen, column)),
        ],
        new("Correct", "सुधारें"),
        [("answerKind", "Choice"), ("choices", ""), ("required", "no"), ("constant", "O+")]);

    /// <summary>The Systems Manager: the charge of a head.</summary>
    public static IReadOnlyList<FormJourney> OfSystemsManager { get; } = [ChargeOfHead];

    /// <summary>A person of the tenant who is in no directory.</summary>
    public static IReadOnlyList<FormJourney> OfStranger { get; } =
    [
        new(
            "registration",
            [Press("Register", "पंजीकरण करें")],
            new("Register", "पंजीकरण करें"),
            [("Name", "12345"), ("Designation", "Superintendent")]),
    ];

    private static FormJourney ChargeOfHead => new(
        "charge of a head",
        [Press("More", "अन्य कार्य"), Press("Charge of a head", "प्रमुख का कार्यभार")],
        new("Propose", "प्रस्तावित करें"),
        [("officer", "Nobody Known"), ("day", "2026-12-01"), ("half", "Afternoon"), ("order", "Estt. 12/2026")]);

    // Reached through the queue, whose list names the request.
    private static JourneyStep Open => Press("", "");

    private static JourneyStep Batch => Press("Open KCH/", "KCH/");

    private static JourneyStep[] Continue(string kind) => [Press("My requests", "मेरे अनुरोध"), Press("Continue:", $"जारी रखें: {kind}")];

    private static JourneyStep Press(string english, string hindi) => new(new Phrase(english, hindi));
}
