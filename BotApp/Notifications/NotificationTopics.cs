using BotApp.Conversation;

namespace BotApp.Notifications;

/// <summary>Topics of notifications; each has one renderer.</summary>
public static class NotificationTopics
{
    /// <summary>To the deciders: a request is pending. Has buttons, so it is a <see cref="CardMessage"/>.</summary>
    public const string ApprovalRequested = "approval.ask";

    /// <summary>To a head: everything pending, in one list. The subject is the head.</summary>
    public const string Digest = "approval.digest";

    /// <summary>To a head: requests pending for days. The subject is the head, the version the day.</summary>
    public const string Reminder = "approval.reminder";

    /// <summary>
    /// To the Systems Manager: overdue requests and reliefs with their holders, one card a day. The subject is the Systems Manager. Has
    /// buttons.
    /// </summary>
    public const string Escalation = "approval.escalation";

    /// <summary>
    /// To the Systems Manager: relief and unmapping of the week (circular ¶5). The subject is the Systems Manager, the version the week.
    /// Has buttons.
    /// </summary>
    public const string WeeklyCompliance = "compliance.weekly";

    /// <summary>
    /// To an officer: a campaign or the check-in asks for something. The subject is the campaign, the version the number of the nudge. Has
    /// buttons.
    /// </summary>
    public const string CampaignNudge = "campaign.nudge";

    /// <summary>To a head: who of the office has not filed. The subject is the campaign, the version the week.</summary>
    public const string CampaignStragglers = "campaign.stragglers";

    /// <summary>
    /// To the Systems Manager: are the contacts still right? The subject is the Systems Manager, the version the year. Has buttons.
    /// </summary>
    public const string ContactReview = "contact.review";

    /// <summary>To both officers and the Systems Manager: the operator recorded a decision or result of these two.</summary>
    public const string DecidedByTwo = "request.by-two";

    /// <summary>To the officer: the request, or the unmapping after the relief, is overdue and the Systems Manager has been told.</summary>
    public const string RequestEscalated = "request.escalated";

    /// <summary>To a link officer: named for a period, or no longer. The subject is the charge.</summary>
    public const string LinkOfficerChanged = "cover.named";

    /// <summary>To the officer: the head asks a question. The subject is the question.</summary>
    public const string OfficerQueryAsked = "question.asked";

    /// <summary>To the officer: the request has reached another stage.</summary>
    public const string RequestStageChanged = "request.moved";

    /// <summary>To the head: a paper application was completed, returned or refused, and its officer is not on Teams.</summary>
    public const string PaperStageChanged = "paper.moved";

    /// <summary>To the head: an officer on Teams may be the one of a paper application. The subject is either of them.</summary>
    public const string RecordMergeProposed = "officer.join";

    /// <summary>The receipt of a batch, in the head's message that it was sent from. Has buttons.</summary>
    public const string BatchSent = "batch.sent";

    /// <summary>To the cell: a batch was mailed. Has buttons.</summary>
    public const string BatchArrived = "batch.arrived";

    /// <summary>To the cell: a charge, mapping or activation request is pending. Has buttons.</summary>
    public const string CellTaskArrived = "work.arrived";

    /// <summary>To the head: an officer of the office filed a charge report. Has buttons.</summary>
    public const string ReportFiled = "report.filed";

    /// <summary>To the cell: a relieved officer is still mapped.</summary>
    public const string UnmapOverdue = "unmap.overdue";

    /// <summary>To the officer who contacted Saksham Seva: is it solved?</summary>
    public const string ActivationFollowUp = "activation.solved";

    /// <summary>To the officer: a form was not finished in time and has been removed.</summary>
    public const string DraftExpired = "draft.expired";

    /// <summary>To an officer: their unanswered question has an answer now.</summary>
    public const string QuestionAnswered = "faq.answered";

    /// <summary>To the person who typed a secret in a group: what to do about it.</summary>
    public static string SecretDetected(SecretKind kind) => $"secret.{kind}";

    /// <summary>To the Systems Manager or heads of other offices: a change of charge is to be confirmed. Has buttons.</summary>
    public const string ChargeProposed = "charge.proposed";

    /// <summary>To old holder, new holder, superior and proposer: a change of charge was decided.</summary>
    public const string ChargeChanged = "charge.changed";

    /// <summary>To the Systems Manager: somebody's personal data is to be erased. Has buttons.</summary>
    public const string ErasureProposed = "erasure.proposed";

    /// <summary>
    /// To those who may confirm it: an answer or a contact is to be confirmed. The subject is the proposal, or the workbook that brought
    /// several.
    /// </summary>
    public const string TextProposed = "text.proposed";

    /// <summary>To its author: a proposed answer or contact was confirmed, refused or replaced.</summary>
    public const string TextDecided = "text.decided";

    /// <summary>To the head and the cell: an officer has withdrawn a charge report that gave up a charge.</summary>
    public const string ReportWithdrawn = "report.withdrawn";
}
