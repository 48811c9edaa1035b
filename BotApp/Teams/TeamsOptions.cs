namespace BotApp.Teams;

/// <summary>
/// The bot registration and the endpoints of its cloud (settings <c>Teams:*</c>). Empty values mean the public cloud, with the
/// hosts of the Bot Connector documentation. Binding appends to list defaults, so defaults are applied by the Effective…
/// properties. Null or blank settings count as missing.
/// </summary>
public sealed class TeamsOptions
{
    public const string Section = "Teams";

    private static readonly string[] PublicServices =
        [
            "https://smba.trafficmanager.net/",
            "https://smba.onyx.prod.teams.trafficmanager.net/",
            "https://smba.infra.gcc.teams.microsoft.com/"
        ];

    private static readonly string[] Clouds =
        ["https://api.botframework.com", "https://api.botframework.us", "https://api.botframework.azure.cn"];

    public string AppId { get; init => field = value ?? ""; } = "";

    /// <summary>
    /// The Entra tenants whose people may talk to the bot. The first is the bot's own, which issues its outbound tokens.
    /// </summary>
    public IReadOnlyList<string> TenantIds { get; init => field = Filled(value); } = [];

    public string AppPassword { get; init => field = value ?? ""; } = "";

    /// <summary>A .pfx without password, or a .pem with its key, readable only by the bot.</summary>
    public string CertificatePath { get; init => field = value ?? ""; } = "";

    /// <summary>Use the user-assigned managed identity whose client id is <see cref="AppId"/>.</summary>
    public bool ManagedIdentity { get; init; }

    public string OpenIdMetadata { get; init => field = value ?? field; } =
        "https://login.botframework.com/v1/.well-known/openidconfiguration";

    public string TokenIssuer { get; init => field = value ?? field; } = Clouds[0];

    /// <summary>Empty: the bot's own tenant in the public cloud.</summary>
    public string TokenEndpoint { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<string> ServiceUrls { get; init => field = Filled(value); } = [];

    /// <summary>
    /// Hosts allowed for file downloads: <c>contoso-my.sharepoint.com</c>, <c>host:port</c> or an origin. Empty: no file can be
    /// downloaded.
    /// </summary>
    public IReadOnlyList<string> FileHosts { get; init => field = Filled(value); } = [];

    /// <summary>Addresses or networks, besides this machine, whose X-Forwarded-Proto is trusted.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init => field = Filled(value); } = [];

    /// <summary>Entra single sign-on of the pages that Teams opens.</summary>
    public bool SignIn { get; init; }

    /// <summary>Empty: the bot's own tenant in the public cloud.</summary>
    public string SignInMetadata { get; init => field = value ?? ""; } = "";

    /// <summary>Issuer of the sign-in tokens. Empty: the bot's own tenant in the public cloud.</summary>
    public string SignInIssuer { get; init => field = value ?? ""; } = "";

    /// <summary>The id in the Teams manifest, by which links open the tab. Empty: <see cref="AppId"/>.</summary>
    public string ManifestId { get; init => field = value ?? ""; } = "";

    /// <summary>Empty while no tenant is named.</summary>
    public string OwnTenant => TenantIds is [var own, ..] ? own : "";

    public string EffectiveSignInIssuer =>
        SignInIssuer.Length > 0 ? SignInIssuer : $"https://login.microsoftonline.com/{OwnTenant}/v2.0";

    public string EffectiveSignInMetadata => SignInMetadata.Length > 0
        ? SignInMetadata
        : $"https://login.microsoftonline.com/{OwnTenant}/v2.0/.well-known/openid-configuration";

    /// <summary>Null: enabled in Development, otherwise disabled.</summary>
    public bool? Simulator { get; init; }

    public IReadOnlyList<string> EffectiveServiceUrls => ServiceUrls.Count > 0 ? ServiceUrls : PublicServices;

    public string EffectiveTokenEndpoint => TokenEndpoint.Length > 0
        ? TokenEndpoint
        : $"https://login.microsoftonline.com/{(TenantIds.Count > 0 ? TenantIds[0] : "organizations")}/oauth2/v2.0/token";

    /// <summary>
    /// The audience of outbound tokens. Each cloud's connector is named like its issuer; any other issuer is a test of the public
    /// cloud.
    /// </summary>
    public string ConnectorAudience => Clouds.Contains(TokenIssuer) ? TokenIssuer : Clouds[0];

    private static IReadOnlyList<string> Filled(IReadOnlyList<string>? entries) =>
        [.. (entries ?? []).Where(e => !string.IsNullOrWhiteSpace(e))];
}
