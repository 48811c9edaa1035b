using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;

namespace BotApp.Registration.RecordMerge;

/// <summary>To the head: an officer on Teams and paper-only records side by side.</summary>
public static class RecordMergeCard
{
    public static CardContent Ask(Language language, RecordMergeView view, Refusal? why = null)
    {
        var newcomer = view.OfficerOnTeams;
        var card = new CardBuilder(language, new Phrase("Is it the same officer?", "क्या यह वही अधिकारी हैं?"))
            .Error(why)
            .Text(new Phrase(
                $"{newcomer.Name} is on Teams. Applications on paper were filed for an officer who may be the same person.",
                $"{newcomer.Name} Teams पर हैं। कागज़ पर ऐसे अधिकारी के आवेदन दर्ज हैं, जो संभवतः वही व्यक्ति हैं।"))
            .Heading(new Phrase("On Teams", "Teams पर"))
            .Facts(Person(newcomer, view.Facts, view.Office));
        if (view.IsOfAnotherOffice)
        {
            card.Note(new Phrase(
                "This officer belongs to another office. The personal details are not shown, only which of them agree.",
                "ये अधिकारी अन्य कार्यालय के हैं। व्यक्तिगत विवरण नहीं दिखाया गया है, केवल यह कि उसमें क्या समान है।"));
        }

        foreach (var record in view.Records)
        {
            // The details come from these applications.
            foreach (var request in record.Requests)
            {
                card.Discloses(request.Id);
            }

            card.Heading(new Phrase($"On paper: {record.Person.Name}", $"कागज़ पर: {record.Person.Name}"))
                .Facts([
                    .. Person(record.Person, record.Facts, record.Office),
                    (
                        new Phrase("Requests", "अनुरोध"),
                        Phrase.Same(string.Join(
                            "; ",
                            record.Requests.Select(request => $"{request.Number} ({request.Stage.DisplayText().In(language)})")))),
                    (new Phrase("The same in both", "दोनों में समान"), Joined(record.MatchingFields.Select(one => one.DisplayText()))),
                ]);
            if (record.MatchingFields.AreWeak())
            {
                card.Warning(new Phrase(
                    "Only name and office agree. Please make sure before you join them.",
                    "केवल नाम एवं कार्यालय समान हैं। जोड़ने से पहले कृपया सुनिश्चित करें।"));
            }

            if (record.Requests.FirstOrDefault(request =>
                request.IsOpen && view.OpenRequests.Any(own => own.Kind == request.Kind)) is { } twice)
            {
                card.Warning(new Phrase(
                    $"{twice.Number} and {view.OpenRequests.First(own => own.Kind == twice.Kind).Number} ask for the same. "
                        + "Please let only one of them go on.",
                    $"{twice.Number} एवं {view.OpenRequests.First(own => own.Kind == twice.Kind).Number} एक ही कार्य हेतु हैं। "
                        + "कृपया इनमें से एक को ही आगे बढ़ाएँ।"));
            }
        }

        return card
            .Keeps<MergeRecords>(newcomer.Id)
            .Choice(
                MergeRecords.Record,
                new Phrase("Which record on paper is this officer?", "कागज़ का कौन सा अभिलेख इस अधिकारी का है?"),
                view.Records.Select(RecordEntry),
                null,
                required: false,
                expanded: true)
            .More(view.MoreRecords)
            .Note(new Phrase(
                "After joining, all requests are recorded under this one officer, who will be notified. Joining cannot be undone.",
                "जोड़ने के बाद सभी अनुरोध एक ही अधिकारी के नाम होंगे और उन्हें सूचना दी जाएगी। जोड़ने की कार्रवाई वापस नहीं ली जा सकती।"))
            .Submit(new Phrase("The same person: join", "वही व्यक्ति हैं: जोड़ें"), new MergeRecords(newcomer.Id))
            .Button(
                new Phrase("Not the same person", "वही व्यक्ति नहीं हैं"),
                new RejectMerge(newcomer.Id, [.. view.Records.Select(record => record.Person.Id)]))
            .Build(new Phrase(
                $"Is {newcomer.Name} the officer of an application on paper?",
                $"क्या {newcomer.Name} कागज़ के आवेदन वाले अधिकारी हैं?"));
    }

    public static CardContent Merged(Language language, RecordMergeView view, PaperRecord record) =>
        new CardBuilder(language, new Phrase("Records joined", "अभिलेख जोड़े गए"))
            .Success(Phrase.Same($"{view.OfficerOnTeams.Name}: ") + Phrase.Counted(
                record.Requests.Count,
                ("request on paper is now recorded under this officer.", "requests on paper are now recorded under this officer."),
                (
                    "अनुरोध (कागज़ पर प्राप्त) अब इन्हीं अधिकारी के नाम दर्ज है।",
                    "अनुरोध (कागज़ पर प्राप्त) अब इन्हीं अधिकारी के नाम दर्ज हैं।")))
            .Facts((new Phrase("Requests", "अनुरोध"), Phrase.Same(string.Join(", ", record.Requests.Select(request => request.Number)))))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    public static CardContent Rejected(Language language, RecordMergeView view) =>
        new CardBuilder(language, new Phrase("Kept apart", "अलग रखे गए"))
            .Success(new Phrase(
                $"{view.OfficerOnTeams.Name} is not the officer of these applications on paper. You will not be asked about them again.",
                $"{view.OfficerOnTeams.Name} कागज़ के इन आवेदनों वाले अधिकारी नहीं हैं। इनके विषय में पुनः नहीं पूछा जाएगा।"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    public static CardContent AlreadySettled(Language language) =>
        new CardBuilder(language, new Phrase("Is it the same officer?", "क्या यह वही अधिकारी हैं?"))
            .Error(new MergeAlreadySettled())
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    private static (Phrase Label, Phrase Value)[] Person(Officer officer, PersonFacts facts, Phrase office) =>
    [
        (new Phrase("Name", "नाम"), Phrase.Same(officer.Name)),
        (new Phrase("Designation", "पदनाम"), officer.Designation.DisplayText()),
        (new Phrase("Office", "कार्यालय"), office),
        .. Known(
            new Phrase("Date of birth", "जन्म तिथि"),
            OfficeTime.ParseIso(facts.DateOfBirth) is { } day ? OfficeTime.DisplayText(day) : null),
        .. Known(new Phrase("E-mail", "ई-मेल"), facts.Email is { } mail ? Phrase.Same(mail) : null),
        .. Known(new Phrase("Mobile number", "मोबाइल नंबर"), facts.Mobile is { } mobile ? Phrase.Same(mobile) : null),
        .. Known(Phrase.Same("SSO-ID"), facts.SsoId is { } ssoId ? Phrase.Same(Mask.LastThree(ssoId)) : null),
    ];

    private static (Phrase Label, Phrase Value)[] Known(Phrase label, Phrase? value) => value is null ? [] : [(label, value)];

    // Date of birth or designation distinguishes two people of one name.
    /// <summary>A record as an entry of the list from which the head chooses.</summary>
    public static (Phrase Title, string Value) RecordEntry(PaperRecord record) =>
        (new Phrase(Line(record, Language.English), Line(record, Language.Hindi)), record.Person.Id.ToString("N"));

    private static string Line(PaperRecord record, Language language) => string.Join(", ", ((string?[])
    [
        record.Person.Name,
        OfficeTime.ParseIso(record.Facts.DateOfBirth) is { } day
            ? OfficeTime.DisplayText(day).In(language)
            : record.Person.Designation.DisplayText().In(language),
        record.Requests is [var newest, ..] ? newest.Number : null,
    ]).OfType<string>());

    private static Phrase Joined(IEnumerable<Phrase> words) => words.Aggregate((one, other) => one + Phrase.Same(", ") + other);
}
