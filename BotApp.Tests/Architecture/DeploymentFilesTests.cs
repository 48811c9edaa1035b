using System.Text.RegularExpressions;

namespace BotApp.Architecture;

/// <summary>The samples under deploy/ agree with each other on ports, addresses and what a proxy lets through.</summary>
[Trait("Size", "fast")]
public sealed partial class DeploymentFilesTests
{
    [Theory]
    [InlineData("deploy/sso-id-assistant.service", @"ASPNETCORE_URLS=http://127\.0\.0\.1:(\d+)")]
    [InlineData("deploy/nginx.conf", @"server 127\.0\.0\.1:(\d+)")]
    [InlineData("deploy/haproxy.cfg", @"server node\d [\d.]+:(\d+)")]
    [InlineData("deploy/container/haproxy.cfg", @"server bot\d bot\d:(\d+)")]
    [InlineData("deploy/container/Dockerfile", @"(?:ASPNETCORE_URLS=http://\+:|EXPOSE |/dev/tcp/127\.0\.0\.1/)(\d+)")]
    [InlineData("deploy/kubernetes.yaml", @"(?:containerPort: |prometheus\.io/port: "")(\d+)")]
    [InlineData("deploy/rehearsal-teams.mjs", @"default: ""http://127\.0\.0\.1:(\d+)")]
    public void Every_file_means_the_same_port(string file, string place)
    {
        var ports = Regex.Matches(RepositoryFiles.Read(file), place).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(ports);
        Assert.All(ports, port => Assert.Equal("5000", port));
    }

    [Theory]
    [InlineData("deploy/nginx.conf")]
    [InlineData("deploy/haproxy.cfg")]
    [InlineData("deploy/container/haproxy.cfg")]
    [InlineData("deploy/kubernetes.yaml")]
    public void Every_proxy_passes_what_Teams_and_browsers_need_and_nothing_of_the_operators(string file)
    {
        var text = Comment().Replace(RepositoryFiles.Read(file), "");
        Assert.All((string[])["/api/messages", "/documents/", "/desk/"], path => Assert.Contains(path, text, StringComparison.Ordinal));
        Assert.All((string[])["about", "privacy", "terms"], page => Assert.Matches($@"[/(|]{page}\b", text));
        Assert.DoesNotMatch(@"(?:- [{] path: |location[^{]*|acl public [^\n]*)/(?:metrics|readyz|healthz)", text);
    }

    [Theory]
    [InlineData("deploy/haproxy.cfg")]
    [InlineData("deploy/container/haproxy.cfg")]
    public void HAProxy_asks_the_other_node_and_repeats_only_activities_that_a_node_may_have(string file)
    {
        var text = Comment().Replace(RepositoryFiles.Read(file), "");
        Assert.Contains("\n    option redispatch 1\n", text, StringComparison.Ordinal);
        Assert.Contains("\n    retry-on conn-failure empty-response\n", text, StringComparison.Ordinal);
        Assert.Contains("\n    http-request disable-l7-retry unless { path /api/messages }\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nginx_repeats_only_activities_that_a_node_may_have() => Assert.Equal(
        ["location = /api/messages"],
        Repeated().Matches(Comment().Replace(RepositoryFiles.Read("deploy/nginx.conf"), "")).Select(match => match.Groups["place"].Value));

    [Fact]
    public void Units_containers_and_pods_name_secrets_that_are_read()
    {
        var unit = RepositoryFiles.Read("deploy/sso-id-assistant.service");
        Assert.All(Credential().Matches(unit), match => Assert.Equal(match.Groups["name"].Value, match.Groups["file"].Value));
        var compose = RepositoryFiles.Read("deploy/container/compose.yaml");
        var declared = Regex.Match(compose, @"^secrets:\n(?<all>(?:  .*\n?)+)", RegexOptions.Multiline).Groups["all"].Value;
        Assert.All(
            UsedSecret().Matches(compose).SelectMany(match => match.Groups["name"].Captures.Select(one => one.Value)),
            name => Assert.Contains($"  {name}: ", declared, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<place>location [^{]*?) \{[^}]*\bnon_idempotent\b")]
    private static partial Regex Repeated();

    [GeneratedRegex(@"(?m)#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?m)^    - (?<name>[\w.]+)$|^    secrets: \[(?<name>[\w.]+)(?:, (?<name>[\w.]+))*\]")]
    private static partial Regex UsedSecret();

    [GeneratedRegex(@"LoadCredential=(?<name>\w+):/etc/ssobot/secrets/(?<file>\w+)")]
    private static partial Regex Credential();
}
