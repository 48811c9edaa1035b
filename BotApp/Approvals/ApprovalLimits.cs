namespace BotApp.Approvals;

public static class ApprovalLimits
{
    /// <summary>Maximum length in characters.</summary>
    public const int MaxReasonLength = 500;
}
