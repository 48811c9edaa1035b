namespace BotApp.OfficeDirectory;

/// <summary>An officer and the post that they hold now.</summary>
public sealed record PostHolder(Officer Officer, Authority Authority)
{
    public ActingOfficer AsDecider() => new(Officer.Id, Authority, Authority.InPlaceOf);
}
