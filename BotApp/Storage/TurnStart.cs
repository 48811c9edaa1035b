namespace BotApp.Storage;

/// <summary>What a turn knew when it began, as long as it has not written anything.</summary>
/// <param name="OfficerId">The person whose turn it is.</param>
/// <param name="DirectoryVersion">The version of the directory then.</param>
/// <param name="HasOpenQuestion">A head waits for this person's answer.</param>
/// <param name="IsRecordedCard">The pressed message is a card that the bot sent and recorded.</param>
public sealed record TurnStart(Guid OfficerId, long DirectoryVersion, bool HasOpenQuestion, bool IsRecordedCard);
