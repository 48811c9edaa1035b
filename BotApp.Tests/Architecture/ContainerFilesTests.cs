using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BotApp.Architecture;

/// <summary>
/// The samples for containers are whole: what they name is declared in them or made by the commands of docs/container.md, and probes ask
/// paths that the app answers.
/// </summary>
[Trait("Size", "fast")]
public sealed partial class ContainerFilesTests
{
    private static readonly string[] Samples = ["deploy/kubernetes.yaml", "deploy/container/compose.yaml", "deploy/alerts.yml"];
    private static readonly string Document = RepositoryFiles.Read("docs/container.md");
    private static readonly string Dockerfile = RepositoryFiles.Read("deploy/container/Dockerfile");

    public static TheoryData<string> Files => [.. Samples];

    [Theory, MemberData(nameof(Files))]
    public void Every_file_is_YAML_without_repeated_keys(string file) => Assert.NotEmpty(YamlFile.Read(file));

    [Fact]
    public void Every_YAML_file_is_looked_at() => Assert.Equal(
        Samples.Order(StringComparer.Ordinal),
        RepositoryFiles.All("*.yaml").Concat(RepositoryFiles.All("*.yml"))
            .Where(file => file.StartsWith("deploy/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Services_of_Compose_use_only_what_is_declared()
    {
        var compose = Assert.Single(YamlFile.Read("deploy/container/compose.yaml"));
        var services = compose["services"]!.AsObject();
        foreach (var (name, service) in services)
        {
            var needs = service!["depends_on"] is JsonArray list ? list.Texts() : service["depends_on"].Names();
            Assert.All(needs, needed => Assert.True(services.ContainsKey(needed), $"{name} needs {needed}."));
            Assert.All(service["secrets"].Texts(), secret => Assert.Contains(secret, compose["secrets"].Names()));
            Assert.All(service["networks"].Texts(), network => Assert.Contains(network, compose["networks"].Names()));
            Assert.All(
                service["volumes"].Texts().Select(mount => mount.Split(':')[0]).Where(source => source[0] != '.'),
                volume => Assert.Contains(volume, compose["volumes"].Names()));
        }

        // Each secret is a file that the document tells to make.
        Assert.All(
            compose["secrets"]!.AsObject().Select(secret => (string)secret.Value!["file"]!),
            file => Assert.Contains(file, Document, StringComparison.Ordinal));
        Assert.Equal(["bot1", "bot2"], ProxiedNode().Matches(RepositoryFiles.Read("deploy/container/haproxy.cfg"))
            .Select(match => match.Groups["host"].Value).Where(services.ContainsKey));
        Assert.Equal(
            (string)compose["networks"]!["inside"]!["ipam"]!["config"]![0]!["subnet"]!,
            (string)services["bot1"]!["environment"]!["Teams__TrustedProxies__0"]!);
    }

    [Fact]
    public void The_container_can_write_where_its_settings_say_and_nowhere_else()
    {
        var compose = Assert.Single(YamlFile.Read("deploy/container/compose.yaml"));
        var bot = compose["services"]!["bot1"]!;
        Assert.Equal("true", (string)bot["read_only"]!);
        var mounts = bot["volumes"].Texts().Select(mount => mount.Split(':')[1]).Concat(bot["tmpfs"].Texts()).ToList();
        Assert.All(
            (string[])["Documents__Folder", "Office__Profile", "Office__Directory", "Mail__TrustedCertificate"],
            setting => Assert.Contains(mounts, mount => IsIn(mount, (string)bot["environment"]![setting]!)));
        Assert.Contains("WORKDIR " + mounts[0], Dockerfile, StringComparison.Ordinal);
        Assert.Equal("/run/secrets/bot.key", (string)bot["environment"]!["Documents__KeyFile"]!);
    }

    [Fact]
    public void Pods_use_only_what_the_file_declares_or_the_document_tells_to_make()
    {
        var all = Kubernetes();
        var pod = Pod(all);
        var spec = pod["spec"]!;
        Assert.All(all.Where(one => (string)one["kind"]! != "Namespace"), one =>
            Assert.Equal("sso-id-assistant", (string)one["metadata"]!["namespace"]!));
        var volumes = spec["volumes"]!.AsArray().Select(volume => volume!).ToList();
        foreach (var container in spec["initContainers"]!.AsArray().Concat(spec["containers"]!.AsArray()))
        {
            Assert.All(
                container!["volumeMounts"]!.AsArray(),
                mount => Assert.Contains((string)mount!["name"]!, volumes.Select(volume => (string)volume["name"]!)));
            Assert.Equal("true", (string)container["securityContext"]!["readOnlyRootFilesystem"]!);
            Assert.Equal("false", (string)container["securityContext"]!["allowPrivilegeEscalation"]!);
        }

        Assert.All(volumes, volume => Assert.Null(Undeclared(volume, all)));
        Assert.NotNull(Named(all, "ConfigMap", (string)spec["containers"]![0]!["envFrom"]![0]!["configMapRef"]!["name"]!));
        var labels = pod["metadata"]!["labels"]!.ToJsonString();
        Assert.Equal(labels, Named(all, "Deployment", "bot")!["spec"]!["selector"]!["matchLabels"]!.ToJsonString());
        Assert.Equal(labels, Named(all, "PodDisruptionBudget", "bot")!["spec"]!["selector"]!["matchLabels"]!.ToJsonString());
        Assert.Equal(labels, Named(all, "Service", "bot")!["spec"]!["selector"]!.ToJsonString());
        Assert.All(
            Named(all, "Ingress", "bot")!["spec"]!["rules"]![0]!["http"]!["paths"]!.AsArray(),
            path => Assert.NotNull(Named(all, "Service", (string)path!["backend"]!["service"]!["name"]!)));
        Assert.Equal(
            new Uri((string)Named(all, "ConfigMap", "settings")!["data"]!["Documents__PublicUrl"]!).Host,
            (string)Named(all, "Ingress", "bot")!["spec"]!["rules"]![0]!["host"]!);
    }

    [Fact]
    public void Probes_ask_paths_and_ports_that_the_app_has()
    {
        var code = RepositoryFiles.Read("BotApp/Operation/Health/HealthModule.cs")
            + RepositoryFiles.Read("BotApp/Operation/Telemetry/MetricsModule.cs");
        var all = Kubernetes();
        var pod = Pod(all);
        var container = pod["spec"]!["containers"]![0]!;
        var port = container["ports"]![0]!;
        string[] asked =
        [
            .. ((string[])["startupProbe", "readinessProbe", "livenessProbe"]).Select(probe =>
            {
                var get = container[probe]!["httpGet"]!;
                Assert.Equal((string)port["name"]!, (string)get["port"]!);
                return (string)get["path"]!;
            }),
            (string)pod["metadata"]!["annotations"]!["prometheus.io/path"]!,
            Regex.Match(Dockerfile, @"GET (/\S+) HTTP").Groups[1].Value,
            Regex.Match(RepositoryFiles.Read("deploy/haproxy.cfg"), @"httpchk GET (/\S+)").Groups[1].Value,
            Regex.Match(RepositoryFiles.Read("deploy/container/haproxy.cfg"), @"httpchk GET (/\S+)").Groups[1].Value,
        ];
        Assert.All(asked, path => Assert.Contains($"\"{path}\"", code, StringComparison.Ordinal));
        Assert.Equal(["/healthz", "/readyz", "/healthz", "/metrics", "/readyz", "/readyz", "/readyz"], asked);
        Assert.Equal((string)port["containerPort"]!, (string)pod["metadata"]!["annotations"]!["prometheus.io/port"]!);
        Assert.Equal((string)port["name"]!, (string)Named(all, "Service", "bot")!["spec"]!["ports"]![0]!["targetPort"]!);
    }

    [Fact]
    public void Programs_of_PostgreSQL_are_of_the_version_of_the_server()
    {
        var compose = Assert.Single(YamlFile.Read("deploy/container/compose.yaml"));
        var version = ((string)compose["services"]!["database"]!["image"]!).Split(':')[1];
        Assert.Contains($"postgresql-client-{version}", Dockerfile, StringComparison.Ordinal);
        Assert.Contains($"postgresql-client-{version}", Document, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bot_of_Azure_has_the_address_of_the_app_and_the_parameters_that_the_document_gives()
    {
        var bicep = RepositoryFiles.Read("deploy/azure-bot.bicep");
        var declared = Regex.Matches(bicep, @"(?m)^param (\w+) \w+(?<value> =)?").ToList();
        var given = Regex.Match(RepositoryFiles.Read("docs/entra-and-teams.md"), @"azure-bot\.bicep -p (.*)").Groups[1].Value;
        var names = Regex.Matches(given, @"(\w+)=").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(
            declared.Where(parameter => !parameter.Groups["value"].Success).Select(parameter => parameter.Groups[1].Value), names);
        Assert.Contains("https://${host}/api/messages", bicep, StringComparison.Ordinal);
        Assert.All(
            Regex.Matches(bicep, @"\b(appId|tenantId|host|name|sku)\b").Select(match => match.Value).Distinct(),
            name => Assert.Contains(declared, parameter => parameter.Groups[1].Value == name));
    }

    private static IReadOnlyList<JsonNode> Kubernetes() => YamlFile.Read("deploy/kubernetes.yaml");

    private static JsonNode Pod(IReadOnlyList<JsonNode> all) => Named(all, "Deployment", "bot")!["spec"]!["template"]!;

    private static JsonNode? Named(IReadOnlyList<JsonNode> all, string kind, string name) =>
        all.SingleOrDefault(one => (string)one["kind"]! == kind && (string)one["metadata"]!["name"]! == name);

    /// <summary>The secret, file or claim of a volume that nobody makes; null when there is none.</summary>
    private static string? Undeclared(JsonNode volume, IReadOnlyList<JsonNode> all) => volume switch
    {
        _ when (string?)volume["persistentVolumeClaim"]?["claimName"] is { } claim =>
            Named(all, "PersistentVolumeClaim", claim) is null ? claim : null,
        _ when (string?)volume["secret"]?["secretName"] is { } secret =>
            Document.Contains($"kubectl create secret generic {secret} ", StringComparison.Ordinal) ? null : secret,
        _ when (string?)volume["configMap"]?["name"] is { } map =>
            Document.Contains($"kubectl create configmap {map} ", StringComparison.Ordinal) ? null : map,
        _ => volume["emptyDir"] is null ? volume.ToJsonString() : null,
    };

    private static bool IsIn(string folder, string path) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    [GeneratedRegex(@"(?m)^\s+server \w+ (?<host>\w+):")]
    private static partial Regex ProxiedNode();
}
