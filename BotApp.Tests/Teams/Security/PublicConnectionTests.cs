using System.Net;
using System.Net.Sockets;

namespace BotApp.Teams.Security;

public sealed class PublicConnectionTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.19.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:a00:1::1")]
    [InlineData("2001:0:1::1")]
    [InlineData("fc00::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void Private_and_special_addresses_are_not_public(string address) =>
        Assert.False(PublicConnection.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("13.107.136.10")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("::ffff:13.107.136.10")]
    [InlineData("2620:1ec:8f8::10")]
    public void SharePoint_addresses_are_public(string address) => Assert.True(PublicConnection.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_that_resolves_to_loopback_is_refused()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var target = new DnsEndPoint("localhost", ((IPEndPoint)listener.LocalEndpoint).Port);

        await Assert.ThrowsAsync<HttpRequestException>(async () => await PublicConnection.ConnectAsync(
            target,
            PublicConnection.IsPublic,
            default));
        Assert.False(listener.Pending());

        await using var stream = await PublicConnection.ConnectAsync(target, IPAddress.IsLoopback, default);
        Assert.True(listener.Pending());
    }
}
