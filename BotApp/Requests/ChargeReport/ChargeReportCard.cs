using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Opening;
using BotApp.Requests.Forms;

namespace BotApp.Requests.ChargeReport;

public static class ChargeReportCard
{
    /// <summary>The events a report can be about.</summary>
    public static readonly IReadOnlyList<(Phrase Title, string Value)> Events =
    [
        .. Enum.GetValues<ChargeReportKind>().Select(kind => (kind.Happened(), kind.ToString())),
        (
            new Phrase("I need mapping in the GST application (circular ¶6)", "मुझे GST एप्लिकेशन में मैपिंग चाहिए (परिपत्र, पैरा 6)"),
            BeginChargeReport.GstMapping),
    ];

    /// <summary>The officers a head may file a report about.</summary>
    public static IEnumerable<(Phrase Title, string Value)> Whom(IEnumerable<Officer> ofMyOffice) =>
        ofMyOffice.Select(officer => (Phrase.Same($"{officer.Name}, ") + officer.Designation.DisplayText(), officer.Id.ToString("N")));

    /// <summary>Asks what happened; a head also chooses for whom.</summary>
    public static CardContent Start(
        Language language, IReadOnlyList<Officer> ofMyOffice, string? what, Refusal? why = null, string? find = null)
    {
        var card = new CardBuilder(language, new Phrase("Charge report & mapping", "कार्यभार रिपोर्ट एवं मैपिंग"))
            .Error(why)
            .Keeps<BeginChargeReport>()
            .Note(new Phrase(
                "Relief and joining reports, transfer of charge and additional charge go to the Headquarters computer cell for mapping "
                    + "or unmapping (circular ¶5).",
                "कार्यमुक्ति एवं कार्यग्रहण रिपोर्ट, कार्यभार हस्तांतरण तथा अतिरिक्त कार्यभार की सूचना मैपिंग करने अथवा हटाने हेतु "
                    + "मुख्यालय कंप्यूटर प्रकोष्ठ को जाती है (परिपत्र, पैरा 5)।"))
            .Choice(
                BeginChargeReport.What,
                new Phrase("What has happened?", "क्या हुआ है?"),
                Events,
                what,
                required: true,
                expanded: true);
        var search = ChoiceSearch.Find(ofMyOffice, find, officer => officer.Name);
        if (ofMyOffice.Count > 0)
        {
            card.Choice(
                BeginChargeReport.Whom,
                new Phrase(
                    "Who is it about? (leave empty for yourself)",
                    "किस अधिकारी के विषय में? (स्वयं के विषय में हो तो रिक्त छोड़ें)"),
                Whom(search.Shown),
                chosen: null,
                required: false)
                .FindInput(search, new Phrase("name", "नाम"));
        }

        return card
            .Submit<BeginChargeReport>(new Phrase("Next", "आगे"))
            .FindButton(search, new StartChargeReport())
            .ButtonWithInputs<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    /// <summary>
    /// Tells the head that an officer filed a report. The computer cell already has it; the head can endorse it. Afterwards only the result
    /// is shown, unless <paramref name="all"/> is wanted.
    /// </summary>
    public static CardContent ForHead(
        Language language, ChargeReportView view, bool mayMark, Refusal? why = null, bool all = false)
    {
        var (request, report) = (view.Request, ChargeReportDetails.KindOf(view.Request.Answers));
        var card = new CardBuilder(language, report.DisplayText() + Phrase.Same($": {view.Officer.Name}"))
            .Error(why)
            .Shows(request.Id);
        if (request.Stage is Stage.Withdrawn)
        {
            card.Warning(Withdrawn(request));
        }

        card.Facts(
                (new Phrase("Request", "अनुरोध"), Phrase.Same(request.Number)),
                (new Phrase("Officer", "अधिकारी"), Phrase.Same($"{view.Officer.Name}, ") + view.Officer.Designation.DisplayText()),
                (new Phrase("Office", "कार्यालय"), view.Office),
                (new Phrase("Stage", "चरण"), request.Stage.DisplayText()));
        if (request.EndorsedAt is null || all)
        {
            Details(card, view, mayMark);
        }
        else if (mayMark)
        {
            card.RowButton(new Phrase("Show all", "पूरा विवरण दिखाएँ"), new OpenReport(request.Id));
        }

        if (request.EndorsedAt is { } at)
        {
            card.Success(new Phrase(
                $"Marked to the computer cell by {view.EndorsedBy}, {OfficeTime.DisplayText(at).English}",
                $"कंप्यूटर प्रकोष्ठ को पृष्ठांकित – {view.EndorsedBy}, {OfficeTime.DisplayText(at).Hindi}"));
        }
        else if (request.Stage is not Stage.Withdrawn)
        {
            card.Note(new Phrase(
                "The computer cell already has it and is acting on it. Marking it replaces the copy that heads are to send (circular ¶5).",
                "यह रिपोर्ट कंप्यूटर प्रकोष्ठ को प्राप्त हो चुकी है और उस पर कार्रवाई की जा रही है। "
                    + "आपके पृष्ठांकन से परिपत्र में अपेक्षित प्रति की पूर्ति हो जाएगी (पैरा 5)।"));
        }

        if (request.Stage is Stage.Withdrawn)
        {
            card.Submit<StartChargeReport>(new Phrase("File a charge report", "कार्यभार रिपोर्ट प्रस्तुत करें"));
        }
        else if (mayMark && request.EndorsedAt is null)
        {
            card.Submit(
                new Phrase("Mark to the computer cell", "कंप्यूटर प्रकोष्ठ को पृष्ठांकित करें"),
                new EndorseReport(request.Id));
        }

        return card
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build(request.Stage is Stage.Withdrawn
                ? new Phrase(
                    $"{report.DisplayText().English} of {view.Officer.Name} withdrawn: {request.Number}",
                    $"{report.DisplayText().Hindi}, {view.Officer.Name}: {request.Number} (वापस)")
                : new Phrase(
                    $"{report.DisplayText().English} of {view.Officer.Name}: {request.Number}",
                    $"{report.DisplayText().Hindi}, {view.Officer.Name}: {request.Number}"));
    }

    private static void Details(CardBuilder card, ChargeReportView view, bool mayOpen)
    {
        card.DisclosedAnswers(view.Fields, view.Request)
            .Heading(new Phrase("Documents", "दस्तावेज़"))
            .Attachments(view.Attachments);
        if (mayOpen && view.Attachments.Count > 0)
        {
            card.RowButton(new Phrase("Open documents", "दस्तावेज़ खोलें"), new OpenAttachments(view.Request.Id));
        }
    }

    private static Phrase Withdrawn(Request request) => request.ClockStart is null
        ? new(
            "The officer has withdrawn this report; no action will be taken on it.",
            "अधिकारी ने यह रिपोर्ट वापस ले ली है; इस पर अब कोई कार्रवाई नहीं होगी।")
        : new(
            "The officer has withdrawn this report, and the clock for unmapping has stopped. "
                + "If the officer has been relieved, please file the report yourself at once (¶5, Instruction 04/2024-GST).",
            "अधिकारी ने यह रिपोर्ट वापस ले ली है; मैपिंग हटाने की समय-गणना रुक गई है। "
                + "यदि अधिकारी कार्यमुक्त हो चुके हैं, तो कृपया रिपोर्ट तत्काल स्वयं प्रस्तुत करें (पैरा 5, अनुदेश 04/2024-GST)।");
}
