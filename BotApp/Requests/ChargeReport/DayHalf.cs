namespace BotApp.Requests.ChargeReport;

/// <summary>The half of the day from which a charge is given up or taken.</summary>
public enum DayHalf
{
    Forenoon,
    Afternoon,
}
