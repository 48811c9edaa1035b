using BotApp.Requests.ChargeReport;

namespace BotApp.Requests.CellQueue;

/// <summary>One line of the work list.</summary>
public sealed record WorkItemLine(Request Request, string OfficerName, Basics.Phrase Office, UnmapDeadline? Deadline);
