namespace BotApp.Requests.Attachments.Opening;

/// <summary>Entra single sign-on of the pages that Teams opens.</summary>
/// <param name="IsOn">Whether it is set up; otherwise links ask for a PIN.</param>
/// <param name="InTeams">The address that opens a page of this app inside Teams, as a dialog.</param>
/// <param name="InTab">The address that opens the desk as a tab of this app in Teams.</param>
public sealed record TeamsSignIn(bool IsOn, Func<Uri, Uri> InTeams, Func<Uri, Uri> InTab)
{
    /// <summary>The authentication scheme that checks the token of a page.</summary>
    public const string Scheme = "TeamsSignIn";

    /// <summary>The claim with the person's Entra object id.</summary>
    public const string ObjectId = "oid";

    public static readonly TeamsSignIn Off = new(false, page => page, page => page);
}
