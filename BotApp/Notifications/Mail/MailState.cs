using BotApp.Basics;

namespace BotApp.Notifications.Mail;

/// <summary>
/// How a mail to the computer cell stands while it has not left. <paramref name="Problem"/>: why the last try failed, null
/// before the first; <paramref name="NextTry"/>: null when it was given up.
/// </summary>
public sealed record MailState(Phrase? Problem, DateTimeOffset? NextTry)
{
    public static readonly MailState OnItsWay = new(null, null);

    /// <summary>The failure in one sentence, null when there is none.</summary>
    public Phrase? Words => Problem is not { } problem ? null
        : NextTry is { } next
            ? new Phrase(
                $"Not sent: {problem.English}. Next try {OfficeTime.TimeText(next).English}.",
                $"मेल नहीं भेजी जा सकी: {problem.Hindi}। अगला प्रयास {OfficeTime.TimeText(next).Hindi}।")
            : new Phrase(
                $"Not sent: {problem.English}. It is not tried again by itself.",
                $"मेल नहीं भेजी जा सकी: {problem.Hindi}। पुनः प्रयास स्वतः नहीं होगा।");
}
