using BotApp.OfficeDirectory;
using BotApp.Requests.Forms;
using BotApp.Requests.Proofs;

namespace BotApp.Requests.ChargeReport;

/// <summary>A charge report as the head of the office sees it.</summary>
public sealed record ReportView(Request Request, Officer About, string Office, IReadOnlyList<Question> Questions, IReadOnlyList<Proof> Proofs, string? MarkedBy);
