using BotApp.OfficeDirectory;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Forms;
using BotApp.Requests.Proofs;

namespace BotApp.Requests.CellWork;

/// <summary>A request as the computer cell sees it. <paramref name="Deadline"/> is set when somebody has to be unmapped.</summary>
public sealed record WorkView(
    Request Request, Officer About, Officer Maker, string Office, IReadOnlyList<Question> Questions, IReadOnlyList<Proof> Proofs,
    string? MarkedBy, UnmapDeadline? Deadline);
