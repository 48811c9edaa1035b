namespace BotApp.Notifications;

/// <summary>What is told to whom; each topic has one notice that draws its card when it is due.</summary>
public static class Topics
{
    /// <summary>To those who may decide: a request waits. Can be pressed, so it is a <see cref="CardCopy"/>.</summary>
    public const string AskApproval = "approval.ask";

    /// <summary>To the officer: the request has reached another stage.</summary>
    public const string RequestMoved = "request.moved";

    /// <summary>To the cell: a batch has been mailed. Can be pressed.</summary>
    public const string BatchArrived = "batch.arrived";
}
