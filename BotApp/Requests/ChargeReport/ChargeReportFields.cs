namespace BotApp.Requests.ChargeReport;

/// <summary>Field keys of a charge report; order number and date are those of the templates.</summary>
public static class ChargeReportFields
{
    public const string Report = nameof(Report);
    public const string FromOffice = nameof(FromOffice);
    public const string FromCharge = nameof(FromCharge);
    public const string ToOffice = nameof(ToOffice);
    public const string ToCharge = nameof(ToCharge);
    public const string Successor = nameof(Successor);
    public const string Day = nameof(Day);
    public const string Half = nameof(Half);
}
