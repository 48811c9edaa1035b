namespace BotApp.Notifications.Mail;

/// <summary>Simulates a mail outage.</summary>
public interface IMailOutage
{
    bool IsActive { get; }
}
