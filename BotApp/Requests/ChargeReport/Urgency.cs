namespace BotApp.Requests.ChargeReport;

/// <summary>How urgent it is that a relieved officer is unmapped.</summary>
public enum Urgency
{
    /// <summary>To be done immediately.</summary>
    Due,

    /// <summary>The computer cell is reminded.</summary>
    Overdue,

    /// <summary>The Systems Manager is notified.</summary>
    Escalated,
}
