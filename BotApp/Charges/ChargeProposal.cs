using BotApp.Basics;
using BotApp.OfficeDirectory.Duties;

namespace BotApp.Charges;

/// <summary>
/// A change of a charge by office order, proposed by one person and confirmed by another. It takes effect when it is confirmed, never
/// earlier: what was done under a charge until then stays as it was.
/// </summary>
public sealed class ChargeProposal
{
    /// <summary>A card accepts no order older than this many days; the office handles older ones in writing.</summary>
    public const int MaxDaysBack = 7;

    public required Guid Id { get; init; }

    public required Guid PostId { get; init; }

    public required ChargeChange Change { get; init; }

    /// <summary>Who takes over; null for a relief without successor.</summary>
    public Guid? SuccessorId { get; init; }

    /// <summary>The one holder who gives up the post; null when everybody does who holds it.</summary>
    public Guid? HolderId { get; init; }

    /// <summary>The moment that the order names.</summary>
    public required DateTimeOffset Moment { get; init; }

    /// <summary>Number and date of the office order, as typed.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>Null when a directory file of the operator proposes it.</summary>
    public required Guid? ProposedById { get; init; }

    /// <summary>When it was proposed or, until it is sent, last worked on.</summary>
    public required DateTimeOffset ProposedAt { get; set; }

    /// <summary>Scans of the office order with which it was sent for confirmation; none while it waits for them.</summary>
    public int Scans { get; private set; }

    public Guid? DecidedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Null until it is decided.</summary>
    public bool? IsConfirmed { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Whether this person may decide on the change: they neither proposed it nor gain or lose the post.</summary>
    public bool MayBeDecidedBy(Guid officerId, IEnumerable<Guid> displaced, DutyFacts facts) =>
        !IsConcerned(officerId, ProposedById is { } proposer ? displaced.Append(proposer) : displaced, facts);

    /// <summary>Whether this person, or somebody who may be the same, gains the post or is among the others.</summary>
    public bool IsConcerned(Guid officerId, IEnumerable<Guid> others, DutyFacts facts) =>
        others.Concat(SuccessorId is { } successor ? [successor] : []).Any(person => facts.MayBeOne(person, officerId));

    /// <summary>Sends it for confirmation, with the scans of the office order.</summary>
    public Refusal? Send(int scans)
    {
        if (Scans > 0 || IsConfirmed is not null)
        {
            return new ProposalSettled();
        }

        if (scans == 0)
        {
            return new OrderScanMissing();
        }

        Scans = scans;
        Version++;
        return null;
    }

    public Refusal? Decide(Guid officerId, bool confirm, IEnumerable<Guid> displaced, DutyFacts facts, DateTimeOffset at)
    {
        if (Scans == 0 || IsConfirmed is not null)
        {
            return new ProposalSettled();
        }

        if (!MayBeDecidedBy(officerId, displaced, facts))
        {
            return new OwnAppointment(null);
        }

        (IsConfirmed, DecidedById, DecidedAt) = (confirm, officerId, at);
        Version++;
        return null;
    }
}

public sealed record OwnAppointment(string? At) : Refusal(new Phrase(
    "Nobody proposes or confirms a change of their own charge. Please ask another officer of the computer cell or the Systems Manager.",
    "कोई भी अपने ही कार्यभार के परिवर्तन का प्रस्ताव या पुष्टि नहीं करता। "
        + "कृपया कंप्यूटर प्रकोष्ठ के अन्य अधिकारी अथवा सिस्टम प्रबंधक से कहें।"), At);

public sealed record OrderNumberMissing(string At) : Refusal(new Phrase(
    "Please give the number and date of the office order.",
    "कृपया कार्यालय आदेश की संख्या एवं तिथि दें।"), At);

public sealed record OrderScanMissing() : Refusal(new Phrase(
    "Please attach the scan of the office order first.",
    "कृपया पहले कार्यालय आदेश की स्कैन प्रति संलग्न करें।"));

public sealed record ChargeTooFarBack(string At) : Refusal(new Phrase(
    $"A change can be recorded at most {ChargeProposal.MaxDaysBack} days after its date.",
    $"परिवर्तन उसकी तिथि के बाद अधिकतम {ChargeProposal.MaxDaysBack} दिनों तक दर्ज किया जा सकता है।"), At);

public sealed record ProposalSettled() : Refusal(new Phrase(
    "Nothing was changed: this proposal has been decided, or it is not with you.",
    "कोई परिवर्तन नहीं किया गया: इस प्रस्ताव पर निर्णय हो चुका है, अथवा यह आपके पास नहीं है।"));
