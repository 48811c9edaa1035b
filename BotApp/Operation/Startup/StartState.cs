namespace BotApp.Operation.Startup;

/// <summary>Whether the start is over: until then what stops it is told in one line on standard error, and in no other.</summary>
public sealed class StartState
{
    private volatile bool _isOver;

    public bool IsOver
    {
        get => _isOver;
        set => _isOver = value;
    }
}
