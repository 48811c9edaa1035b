namespace BotApp.Teams.Security;

[Trait("Size", "fast")]
public sealed class FileHostTests
{
    [Theory]
    [InlineData("contoso-my.sharepoint.com", "https://contoso-my.sharepoint.com/x?y", true)]
    [InlineData("contoso-my.sharepoint.com", "https://CONTOSO-MY.sharepoint.com/x", true)]
    [InlineData("https://contoso-my.sharepoint.com", "https://contoso-my.sharepoint.com/x", true)]
    [InlineData("contoso-my.sharepoint.com:443", "https://contoso-my.sharepoint.com/x", true)]
    [InlineData("contoso-my.sharepoint.com", "http://contoso-my.sharepoint.com/x", false)]
    [InlineData("http://contoso-my.sharepoint.com", "http://contoso-my.sharepoint.com/x", false)]
    [InlineData("contoso-my.sharepoint.com", "https://contoso-my.sharepoint.com:8443/x", false)]
    [InlineData("contoso-my.sharepoint.com", "https://evil.contoso-my.sharepoint.com/x", false)]
    [InlineData("contoso-my.sharepoint.com", "https://contoso-my.sharepoint.com.evil.example/x", false)]
    [InlineData("contoso-my.sharepoint.com", "https://contoso-my.sharepoint.com./x", false)]
    [InlineData("contoso-my.sharepoint.com", "https://contoso-my.sharepoint.com@evil.example/x", false)]
    [InlineData("contoso-my.sharepoint.com", "https://user@contoso-my.sharepoint.com/x", false)]
    [InlineData("contoso-my.sharepoint.com", "https://sharepoint.com/x", false)]
    [InlineData("127.0.0.1", "http://127.0.0.1:5123/x", true)]
    [InlineData("127.0.0.1", "http://2130706433:5123/x", true)]
    [InlineData("127.0.0.1:5123", "http://127.0.0.1:5123/x", true)]
    [InlineData("127.0.0.1:5123", "http://127.0.0.1:5124/x", false)]
    [InlineData("http://127.0.0.1:5123/", "http://127.0.0.1:5123/x", true)]
    [InlineData("127.0.0.1", "http://127.0.0.2/x", false)]
    [InlineData("127.0.0.1", "http://10.0.0.1/x", false)]
    [InlineData("10.0.0.1", "http://10.0.0.1/x", false)]
    public void Only_the_exact_host_matches(string entry, string link, bool covered) =>
        Assert.Equal(covered, Origin.Of(link) is { } origin && FileHost.Parse(entry)!.Covers(origin));

    [Theory]
    [InlineData("")]
    [InlineData("https://contoso.sharepoint.com/sites/x")]
    [InlineData("user@contoso.sharepoint.com")]
    [InlineData("contoso.sharepoint.com/x")]
    [InlineData("ftp://contoso.sharepoint.com")]
    [InlineData("*.sharepoint.com")]
    public void An_entry_that_is_not_one_host_is_invalid(string entry) => Assert.Null(FileHost.Parse(entry));
}
