namespace BotApp.Requests.Forms;

/// <summary>An office order after which officers have to file something.</summary>
public enum OrderKind
{
    Promotion,
    Transfer,
}
