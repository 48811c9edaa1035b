using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Opening;
using BotApp.Retention;

namespace BotApp.Cards;

/// <summary>The cards about what is kept; see <see cref="EveryCard"/>.</summary>
internal static class RetentionCards
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 6, 30, 0, TimeSpan.Zero);
    private static readonly Guid Person = new("11111111-1111-4111-8111-111111111111");
    private static readonly Uri Link = new("https://bot.example.gov.in/documents/0000");

    public static readonly IReadOnlyDictionary<string, Func<Language, CardContent>> ByName =
        new Dictionary<string, Func<Language, CardContent>>
        {
            ["MyDataCard.Show"] = language => MyDataCard.Show(language, Records(), new RetentionOptions()),
            ["MyDataCard.Show.held"] = language => MyDataCard.Show(language, Records(held: true), new RetentionOptions()),
            ["MyDataCard.Nothing"] = MyDataCard.Nothing,
            ["MyDataCard.Offer"] = language => MyDataCard.Offer(language, new OfferedWorkbook(Link, Pin.Parse("123456")!, Noon)),
            ["PersonCard.Find"] = language => PersonCard.Find(language, null, []),
            ["PersonCard.Find.several"] = language => PersonCard.Find(
                language, "menon", [.. Enumerable.Range(0, PersonQueries.MaxFound).Select(_ => Records().Officer)]),
            ["PersonCard.Find.nobody"] = language => PersonCard.Find(language, "x@y", [], new PersonNotFound()),
            ["PersonCard.Show"] = language => PersonCard.Show(language, Records(), mayHold: false),
            ["PersonCard.Show.closed"] = language =>
                PersonCard.Show(language, Records(closed: true), mayHold: true, new Phrase("Closed", "बंद किया गया")),
            ["PersonCard.Show.held"] = language =>
                PersonCard.Show(language, Records(closed: true, held: true), mayHold: true, why: new UnderLegalHold()),
            ["PersonCard.AskClose"] = language => PersonCard.AskClose(language, Records()),
            ["PersonCard.AskClose.open-work"] = language => PersonCard.AskClose(language, Records() with
            {
                OpenRequests = 2,
                Charges = [new Phrase("AC Ernakulam Division, Ernakulam Division", "सहायक आयुक्त, एर्नाकुलम मंडल")],
            }),
            ["PersonCard.AskErasure"] = language => PersonCard.AskErasure(language, Records(closed: true)),
            ["HoldCard.Show"] = language => HoldCard.Show(language, Person, "KCH-2026-000123-7", isHeld: false),
            ["HoldCard.Show.held"] = language =>
                HoldCard.Show(language, Person, "KCH-2026-000123-7", isHeld: true, new ReasonForHoldMissing()),
            ["ErasureCard.Ask"] = language => ErasureCard.Ask(
                language,
                new ErasureProposal { Id = Person, OfficerId = Person, ProposedById = Guid.Empty, ProposedAt = Noon },
                Records(closed: true),
                "Cyril Jose"),
            ["ErasureCard.Settled.confirmed"] = language => ErasureCard.Settled(language, confirmed: true),
            ["ErasureCard.Settled.rejected"] = language => ErasureCard.Settled(language, confirmed: false),
            ["ClosedNoticeCard.Render"] = ClosedNoticeCard.Render,
        };

    private static PersonRecords Records(bool closed = false, bool held = false) => new(
        new Officer
        {
            Id = Person,
            AadObjectId = Person,
            Name = "Asha Menon",
            Designation = Designation.Inspector,
            Upn = "asha@kochi.example.gov.in",
            ClosedAt = closed ? Noon : null,
        },
        new Phrase("Ernakulam Division", "एर्नाकुलम मंडल"),
        OpenRequests: 0,
        EndedRequests: 2,
        Scans: 3,
        Drafts: 1,
        Questions: 1,
        Messages: 4,
        held)
    {
        Campaigns = 2,
    };
}
