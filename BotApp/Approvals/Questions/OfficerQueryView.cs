using BotApp.Requests;

namespace BotApp.Approvals.Questions;

/// <summary>A question and its request, for the officer.</summary>
public sealed record OfficerQueryView(OfficerQuery Query, Request Request, string AskedBy);
