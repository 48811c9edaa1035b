namespace BotApp.Requests.ChargeReport;

/// <summary>What is reported to the computer cell (circular ¶5).</summary>
public enum ChargeReportKind
{
    Relief,
    Joining,
    TransferOfCharge,
    AdditionalCharge,
}
