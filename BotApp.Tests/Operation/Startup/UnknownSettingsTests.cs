using BotApp.Basics;
using BotApp.Notifications.Mail;
using BotApp.Storage;
using BotApp.Teams;

namespace BotApp.Operation.Startup;

[Trait("Size", "fast")]
public sealed class UnknownSettingsTests
{
    private static readonly SettingsSection[] Sections =
    [
        new("Teams", typeof(TeamsOptions)), new("Mail", typeof(MailOptions)), new("Documents", typeof(DocumentsOptions)),
    ];

    [Theory]
    [InlineData("Mail:Hots", "Mail:Hots is unknown. Did you mean Mail:Host?")]
    [InlineData("Mail:Sender", "Mail:Sender is unknown. See docs/configuration.md for the settings of Mail.")]
    [InlineData("Team:AppId", "Team:AppId is unknown. Did you mean Teams:AppId?")]
    [InlineData("Teams:TenantId:0", "Teams:TenantId is unknown. Did you mean Teams:TenantIds?")]
    [InlineData("Teams:TenantIds:first", "Teams:TenantIds is a list: name its entries Teams:TenantIds:0, Teams:TenantIds:1 and so on.")]
    [InlineData("Documents:PublicUrl:0", "Documents:PublicUrl is one value, not a section.")]
    [InlineData(
        "Teams:EffectiveServiceUrls:0",
        "Teams:EffectiveServiceUrls is unknown. See docs/configuration.md for the settings of Teams.")]
    public void A_name_that_nobody_reads_is_reported_with_the_one_that_was_meant(string key, string sentence) =>
        Assert.Equal([sentence], UnknownSettings.Find(["Mail:Host", key], Sections));

    [Theory]
    [InlineData("mail:host")]
    [InlineData("Teams:FileHosts:12")]
    [InlineData("PATH")]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("Kestrel:Endpoints:Https:Url")]
    [InlineData("Team:Colour")]
    public void Known_names_and_those_of_others_are_not_reported(string key) => Assert.Empty(UnknownSettings.Find([key], Sections));

    [Fact]
    public void Each_of_two_mistakes_is_reported() =>
        Assert.Equal(
            ["Mail:Hots is unknown. Did you mean Mail:Host?", "Mail:Prot is unknown. Did you mean Mail:Port?"],
            UnknownSettings.Find(["Mail:Prot", "Mail:Hots"], Sections));
}
