using BotApp.Notifications.Mail;

namespace BotApp.Consolidation.Dispatch;

/// <summary>A batch whose mail has failed so far.</summary>
public sealed record FailedDispatch(Batch Batch, MailState State);
