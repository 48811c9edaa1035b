using BotApp.Requests;

namespace BotApp.Approvals.Questions;

/// <summary>A question with its request, for the officer who is asked.</summary>
public sealed record EnquiryView(Enquiry Enquiry, Request Request, string AskedBy);
