namespace BotApp.Approvals;

public static class ApprovalLimits
{
    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 500;
}
