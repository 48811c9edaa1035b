namespace BotApp.Notifications.Mail;

/// <summary>Whether the way of the mails is cut on purpose, to see what happens then. Only a trial registers one.</summary>
public interface IMailOutage
{
    bool IsOn { get; }
}
