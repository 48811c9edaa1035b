using BotApp.Basics;

namespace BotApp.Consolidation.Contents;

/// <summary>A batch in a list, with its office, the rows it was sent with, and how its mail stands.</summary>
public sealed record BatchListLine(Batch Batch, Phrase Office, int Rows, Phrase? MailProblem);
