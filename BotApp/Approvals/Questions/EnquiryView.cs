using BotApp.Requests;

namespace BotApp.Approvals.Questions;

/// <summary>A question and its request, for the officer.</summary>
public sealed record EnquiryView(Enquiry Enquiry, Request Request, string AskedBy);
