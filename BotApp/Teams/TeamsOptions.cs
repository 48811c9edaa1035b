namespace BotApp.Teams;

/// <summary>
/// The bot registration and the addresses of the cloud it lives in (settings <c>Teams:*</c>). Empty addresses mean the public cloud;
/// values and hosts are those of the Bot Connector documentation. Bound lists would append to defaults, so the defaults are
/// applied by the properties that are read. A setting left null or blank by the operator counts as not given.
/// </summary>
public sealed class TeamsOptions
{
    public const string Section = "Teams";

    private static readonly string[] PublicServices =
        ["https://smba.trafficmanager.net/", "https://smba.onyx.prod.teams.trafficmanager.net/", "https://smba.infra.gcc.teams.microsoft.com/"];

    private static readonly string[] Clouds =
        ["https://api.botframework.com", "https://api.botframework.us", "https://api.botframework.azure.cn"];

    public string AppId { get; init => field = value ?? ""; } = "";

    /// <summary>The Entra tenants whose people may talk to the bot. The first is the bot's own: its outbound tokens come from there.</summary>
    public IReadOnlyList<string> TenantIds { get; init => field = Filled(value); } = [];

    public string AppPassword { get; init => field = value ?? ""; } = "";

    /// <summary>A .pfx without password or a .pem with its key, readable by the bot only.</summary>
    public string CertificatePath { get; init => field = value ?? ""; } = "";

    /// <summary>Use the user-assigned managed identity whose client id is <see cref="AppId"/>.</summary>
    public bool ManagedIdentity { get; init; }

    public string OpenIdMetadata { get; init => field = value ?? field; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    public string TokenIssuer { get; init => field = value ?? field; } = Clouds[0];

    /// <summary>Empty: the bot's own tenant in the public cloud.</summary>
    public string TokenEndpoint { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<string> ServiceUrls { get; init => field = Filled(value); } = [];

    /// <summary>Hosts that file downloads may use: <c>contoso-my.sharepoint.com</c>, <c>host:port</c> or an origin. Empty: no file can be fetched.</summary>
    public IReadOnlyList<string> FileHosts { get; init => field = Filled(value); } = [];

    /// <summary>Addresses or networks whose X-Forwarded-Proto is believed, besides this machine's own: where TLS ends.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init => field = Filled(value); } = [];

    /// <summary>Null: yes in Development, otherwise no.</summary>
    public bool? Simulator { get; init; }

    public IReadOnlyList<string> EffectiveServiceUrls => ServiceUrls.Count > 0 ? ServiceUrls : PublicServices;

    public string EffectiveTokenEndpoint => TokenEndpoint.Length > 0
        ? TokenEndpoint
        : $"https://login.microsoftonline.com/{(TenantIds.Count > 0 ? TenantIds[0] : "organizations")}/oauth2/v2.0/token";

    /// <summary>What outbound tokens are for. Each cloud's connector is named like its issuer; any other issuer is a test of the public cloud.</summary>
    public string ConnectorAudience => Clouds.Contains(TokenIssuer) ? TokenIssuer : Clouds[0];

    private static IReadOnlyList<string> Filled(IReadOnlyList<string>? entries) => [.. (entries ?? []).Where(e => !string.IsNullOrWhiteSpace(e))];
}
