using BotApp.OfficeDirectory;

namespace BotApp.Approvals;

/// <summary>What the register and the directory say besides the answers; <paramref name="Twins"/> are numbers of other requests with this name and date of birth, <paramref name="SameMobile"/> of open ones of other officers with this mobile number.</summary>
public sealed record Known(Officer Maker, string Office, int Scans, IReadOnlyList<string> Twins, IReadOnlyList<string> SameMobile);
