namespace Microsoft.Bot.Schema;

/// <summary>A user's token of an OAuth connection; this product has none.</summary>
public class TokenResponse
{
    public string? Token { get; set; }
}

/// <summary>Where a user signs in; never used here.</summary>
public class SignInResource
{
    public string? SignInLink { get; set; }
}

/// <summary>Whether a user holds a token; never used here.</summary>
public class TokenStatus
{
    public bool? HasToken { get; set; }
}

/// <summary>A token to exchange for another; never used here.</summary>
public class TokenExchangeRequest
{
    public string? Token { get; set; }
}
