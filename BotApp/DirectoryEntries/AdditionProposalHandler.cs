using BotApp.Audit;
using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using BotApp.TextProposals;

namespace BotApp.DirectoryEntries;

/// <summary>Proposed additions: checked again when they are confirmed, with the rules of the directory file.</summary>
internal sealed class AdditionProposalHandler(BotDb db, TimeProvider clock) : ITextProposalTarget
{
    // Not null: what is proposed is there already, or belongs to somebody else.
    private const string Taken = "taken";

    private DirectoryAddition? _addition;
    private AdditionPlan? _plan;

    public TextKind Kind => TextKind.DirectoryEntry;

    public string AuditName => ProposedAddition.AuditName;

    public ProposedText Describe(TextProposal proposal)
    {
        var (addition, place) = ProposedAddition.Read(proposal.After);
        return new ProposedText(
            new Phrase("Directory: ", "निर्देशिका: ") + addition.What.AddText() + Phrase.Same($" – {addition.Name}"),
            [.. AdditionFacts.Of(addition, place).Select(fact => new ProposedField(fact.Label, "", fact.Value.Both()))])
        {
            Caution = addition.What switch
            {
                EntryKind.Person => new Phrase(
                    "Please check the person with the office order or the establishment section, not with the proposer: "
                        + "this person can file requests, and mails go to this address.",
                    "कृपया व्यक्ति का विवरण प्रस्तावक से नहीं, कार्यालय आदेश अथवा स्थापना अनुभाग से मिलाएँ: "
                        + "ये व्यक्ति अनुरोध कर सकेंगे, और मेल इसी पते पर जाएँगे।"),
                EntryKind.Office or EntryKind.Post => new Phrase(
                    "Please check it with the office order, not with the proposer: requests will be routed by it.",
                    "कृपया इसे प्रस्तावक से नहीं, कार्यालय आदेश से मिलाएँ: अनुरोध इसी के अनुसार भेजे जाएँगे।"),
            },
            Confirmed = new Phrase("Confirmed: it is in the directory now", "पुष्टि की गई: यह अब निर्देशिका में है"),
        };
    }

    public Task<Refusal?> PrepareAsync(TextProposal proposal, CancellationToken ct)
    {
        _addition = ProposedAddition.Read(proposal.After).Addition;
        return Task.FromResult<Refusal?>(null);
    }

    public async Task<string?> LiveTextAsync(string key, CancellationToken ct) =>
        _addition is { } addition && !(await db.AdditionPlanAsync(addition, clock.GetUtcNow(), ct)).IsRefused(out _, out _plan)
            ? null
            : Taken;

    public async Task PublishAsync(TextProposal proposal, DateTimeOffset now, CancellationToken ct)
    {
        var plan = _plan!;
        if (plan.Office is { } office)
        {
            db.Offices.Add(office);
        }

        if (plan.Post is { } post)
        {
            db.Posts.Add(post);
        }

        if (plan.Person is { } person)
        {
            await db.ApplyRecordsAsync(person, ct);
        }

        db.Audit.Add(AuditLine.Create(
            "directory.added",
            plan.SubjectId,
            proposal.DecidedById,
            now,
            $"{plan.Addition.What} proposed by {proposal.ProposedById:N}"));
    }
}
