using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;

namespace BotApp.OfficeDirectory.Joining;

/// <summary>To the head: an officer on Teams and paper-only records side by side.</summary>
public static class JoinCard
{
    public static CardFace Ask(Language language, JoinView view, Refusal? why = null)
    {
        var newcomer = view.Newcomer;
        var card = new BaseCard(language, new Phrase("Is it the same officer?", "क्या यह वही अधिकारी हैं?"))
            .Wrong(why)
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
            card.Heading(new Phrase($"On paper: {record.Person.Name}", $"कागज़ पर: {record.Person.Name}"))
                .Facts([
                    .. Person(record.Person, record.Facts, record.Office),
                    (new Phrase("Requests", "अनुरोध"), Phrase.Same(string.Join("; ", record.Requests.Take(4).Select(request => $"{request.Number} ({request.Stage.Words().In(language)})")))),
                    (new Phrase("The same in both", "दोनों में समान"), Joined(record.Agreements.Select(one => one.Words()))),
                ]);
            if (record.Agreements.AreWeak())
            {
                card.Warning(new Phrase(
                    "Only name and office agree. Please make sure before you join them.",
                    "केवल नाम एवं कार्यालय समान हैं। जोड़ने से पहले कृपया सुनिश्चित करें।"));
            }

            if (record.Requests.FirstOrDefault(request => request.IsOpen && view.Open.Any(own => own.Kind == request.Kind)) is { } twice)
            {
                card.Warning(new Phrase(
                    $"{twice.Number} and {view.Open.First(own => own.Kind == twice.Kind).Number} ask for the same. Please let only one of them go on.",
                    $"{twice.Number} एवं {view.Open.First(own => own.Kind == twice.Kind).Number} एक ही कार्य हेतु हैं। कृपया इनमें से एक को ही आगे बढ़ाएँ।"));
            }
        }

        return card
            .Keeps<JoinRecords>(newcomer.Id)
            .Choice(
                JoinRecords.Record,
                new Phrase("Which record on paper is this officer?", "कागज़ का कौन सा अभिलेख इस अधिकारी का है?"),
                view.Records.Select(record => (Phrase.Same(Line(record, language)), record.Person.Id.ToString("N"))),
                null,
                required: false,
                expanded: true)
            .Note(new Phrase(
                "After joining, all requests stand under the one officer, who is told of them. Joining cannot be undone.",
                "जोड़ने के बाद सभी अनुरोध एक ही अधिकारी के नाम होंगे और उन्हें सूचना दी जाएगी। जोड़ने की कार्रवाई वापस नहीं ली जा सकती।"))
            .Submit<JoinRecords>(new Phrase("The same person: join", "वही व्यक्ति हैं: जोड़ें"), Id(view))
            .Button<KeepApart>(
                new Phrase("Not the same person", "वही व्यक्ति नहीं हैं"),
                Id(view),
                (KeepApart.Shown, string.Join(',', view.Records.Select(record => record.Person.Id.ToString("N")))))
            .Face(new Phrase($"Is {newcomer.Name} the officer of an application on paper?", $"क्या {newcomer.Name} कागज़ के आवेदन वाले अधिकारी हैं?"));
    }

    public static CardFace Joined(Language language, JoinView view, PaperRecord record) =>
        new BaseCard(language, new Phrase("Records joined", "अभिलेख जोड़े गए"))
            .Good(Phrase.Same($"{view.Newcomer.Name}: ") + Phrase.Counted(
                record.Requests.Count,
                ("request from paper now stands under this officer.", "requests from paper now stand under this officer."),
                ("कागज़ का अनुरोध अब इन्हीं अधिकारी के नाम है।", "कागज़ के अनुरोध अब इन्हीं अधिकारी के नाम हैं।")))
            .Facts((new Phrase("Requests", "अनुरोध"), Phrase.Same(string.Join(", ", record.Requests.Select(request => request.Number)))))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Face();

    public static CardFace KeptApart(Language language, JoinView view) =>
        new BaseCard(language, new Phrase("Kept apart", "अलग रखे गए"))
            .Good(new Phrase(
                $"{view.Newcomer.Name} is not the officer of these applications on paper. You are not asked about them again.",
                $"{view.Newcomer.Name} कागज़ के इन आवेदनों वाले अधिकारी नहीं हैं। इनके विषय में पुनः नहीं पूछा जाएगा।"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Face();

    public static CardFace Settled(Language language) =>
        new BaseCard(language, new Phrase("Is it the same officer?", "क्या यह वही अधिकारी हैं?"))
            .Wrong(new JoinSettled())
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Face();

    private static (Phrase Label, Phrase Value)[] Person(Officer officer, PersonFacts facts, string office) =>
    [
        (new Phrase("Name", "नाम"), Phrase.Same(officer.Name)),
        (new Phrase("Designation", "पदनाम"), officer.Designation.Words()),
        (new Phrase("Office", "कार्यालय"), Phrase.Same(office)),
        .. Known(new Phrase("Date of birth", "जन्म तिथि"), OfficeTime.FromIso(facts.DateOfBirth) is { } day ? OfficeTime.Words(day) : null),
        .. Known(new Phrase("E-mail", "ई-मेल"), facts.Email is { } mail ? Phrase.Same(mail) : null),
        .. Known(new Phrase("Mobile number", "मोबाइल नंबर"), facts.Mobile is { } mobile ? Phrase.Same(mobile) : null),
        .. Known(Phrase.Same("SSO-ID"), facts.SsoId is { } ssoId ? Phrase.Same(Mask.Tail(ssoId)) : null),
    ];

    private static (Phrase Label, Phrase Value)[] Known(Phrase label, Phrase? value) => value is null ? [] : [(label, value)];

    // Date of birth or designation distinguishes two people of one name.
    private static string Line(PaperRecord record, Language language) => string.Join(", ", ((string?[])
    [
        record.Person.Name,
        OfficeTime.FromIso(record.Facts.DateOfBirth) is { } day ? OfficeTime.Words(day).In(language) : record.Person.Designation.Words().In(language),
        record.Requests is [var newest, ..] ? newest.Number : null,
    ]).OfType<string>());

    private static Phrase Joined(IEnumerable<Phrase> words) => words.Aggregate((one, other) => one + Phrase.Same(", ") + other);

    private static (string Key, string Value) Id(JoinView view) => (JoinRecords.Newcomer, view.Newcomer.Id.ToString("N"));
}
