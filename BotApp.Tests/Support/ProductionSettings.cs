namespace BotApp.Support;

/// <summary>Settings of an app in Production; it reaches neither Teams nor its signing keys.</summary>
internal static class ProductionSettings
{
    public static void SetProduction(this Dictionary<string, string?> settings)
    {
        settings["environment"] = "Production";
        settings["Teams:OpenIdMetadata"] = "https://openid.invalid/configuration";
        settings["Teams:TokenEndpoint"] = null;
        settings["Teams:ServiceUrls:0"] = "https://smba.trafficmanager.net/teams/";
        settings["Teams:FileHosts:0"] = "contoso-my.sharepoint.com";
        settings["Documents:PublicUrl"] = "https://bot.example.gov.in/";
        settings["Mail:Transport"] = "Folder";
        settings["Audit:AnchorMail:0"] = "systems.manager@kochi.example.gov.in";
        settings["Audit:AnchorMail:1"] = "vigilance@kochi.example.gov.in";
    }
}
