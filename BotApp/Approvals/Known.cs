using BotApp.OfficeDirectory;

namespace BotApp.Approvals;

/// <summary>
/// What the register and the directory add to the answers. <paramref name="Twins"/>: numbers of other requests with this name and
/// date of birth. <paramref name="SameMobile"/>: numbers of other officers' open requests with this mobile number.
/// </summary>
public sealed record Known(Officer Maker, string Office, int Scans, IReadOnlyList<string> Twins, IReadOnlyList<string> SameMobile);
