namespace BotApp.Requests.ChargeReport;

/// <summary>How urgent it is that a relieved officer is unmapped.</summary>
public enum Urgency
{
    /// <summary>To be done at once.</summary>
    Fresh,

    /// <summary>The computer cell is reminded.</summary>
    Overdue,

    /// <summary>The Systems Manager is told.</summary>
    TellSupervisor,
}
