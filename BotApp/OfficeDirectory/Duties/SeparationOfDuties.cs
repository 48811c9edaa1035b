namespace BotApp.OfficeDirectory.Duties;

/// <summary>
/// Two people for every decision: the one statement of the rule, for every way to a decision or a result. The database repeats what it can
/// see of it as constraints, and <c>QueueQueries.AwaitingDecisionByAsync</c> states it as SQL for a whole queue.
/// </summary>
/// <param name="MakerId">Who filed the request; of a paper application the officer it is about.</param>
/// <param name="SubjectId">The officer it is about.</param>
/// <param name="Since">When it was filed: who acted for the applicant at any time since then does not decide.</param>
/// <param name="Facts">What the directory knows of these people and of the person in question.</param>
public sealed record SeparationOfDuties(Guid MakerId, Guid SubjectId, DateTimeOffset Since, DutyFacts Facts)
{
    /// <summary>
    /// The rule that keeps this person from deciding, null when there is none: the decider is never the maker, the officer concerned,
    /// anybody who may be one of them, or anybody whom one of them named or who acts in their place.
    /// </summary>
    public DutyRule? AgainstDeciding(Guid officerId, DateTimeOffset now) =>
        OfApplicant(officerId)
            ?? (Facts.ActedFor(officerId, Since, now).Any(absent => OfApplicant(absent) is not null)
                ? DutyRule.NamedByApplicant
                : null);

    /// <summary>
    /// The rule that keeps this person from approving a paper application that they uploaded themselves: without its scan a second person
    /// approves.
    /// </summary>
    public static DutyRule? AgainstApprovingUpload(Guid officerId, Guid? uploaderId, int scans) =>
        officerId == uploaderId && scans == 0 ? DutyRule.UploadedWithoutScan : null;

    /// <summary>
    /// The rule that keeps this person from recording the result: never the maker, the officer concerned, anybody who may be one of them,
    /// nor, but for the Systems Manager, whoever decided on it or endorsed it.
    /// </summary>
    /// <param name="deciders">Who decided on it or endorsed it.</param>
    public DutyRule? AgainstCompleting(Guid officerId, bool asSystemsManager, IEnumerable<Guid?> deciders) =>
        OfApplicant(officerId)
            ?? (!asSystemsManager && deciders.OfType<Guid>().Any(decider => Facts.MayBeOne(decider, officerId))
                ? DutyRule.DecidedBySamePerson
                : null);

    /// <summary>Whether this person may be the applicant without being recorded as such.</summary>
    public bool MayBeApplicant(Guid officerId) => OfApplicant(officerId) is DutyRule.MayBeApplicant;

    private DutyRule? OfApplicant(Guid officerId) =>
        officerId == MakerId || officerId == SubjectId ? DutyRule.OwnRequest
        : Facts.MayBeOne(officerId, MakerId) || Facts.MayBeOne(officerId, SubjectId) ? DutyRule.MayBeApplicant
        : null;
}
