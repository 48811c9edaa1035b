using BotApp.Requests.ChargeReport;

namespace BotApp.Requests.CellWork;

/// <summary>One line of the work list.</summary>
public sealed record WorkLine(Request Request, string AboutName, string Office, UnmapDeadline? Deadline);
