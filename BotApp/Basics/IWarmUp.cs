namespace BotApp.Basics;

/// <summary>
/// Something slow that every start needs soon. It is prepared beside the checks of the start, on another core, once the settings are known
/// to be right; whoever needs it first waits for it, and meets its faults.
/// </summary>
public interface IWarmUp
{
    /// <summary>Prepares it in memory; opens and writes nothing.</summary>
    void WarmUp();
}
