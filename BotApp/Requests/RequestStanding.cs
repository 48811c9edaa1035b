namespace BotApp.Requests;

/// <summary>The columns of a request that its audit lines tell too.</summary>
public sealed record RequestStanding(
    Guid Id, string Number, RequestKind Kind, Stage Stage, int Version, Guid? DecidedBy, Guid? CompletedBy, Guid? EndorsedBy);
