using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Approvals;

/// <summary>Whose request a card shows, and who reads it.</summary>
/// <param name="Maker">The officer who filed it.</param>
/// <param name="Office">The office that decides on it.</param>
/// <param name="Viewer">The reader's Teams user id, for automatic refresh; null without a chat.</param>
public sealed record ApprovalPeople(Officer Maker, Phrase Office, string? Viewer);
