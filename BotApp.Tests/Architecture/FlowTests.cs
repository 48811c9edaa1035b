using System.Text.RegularExpressions;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Requests.Forms;

namespace BotApp.Architecture;

/// <summary>
/// What differs between flows is a member of the flow's details class, so that a new flow is a folder and its registration.
/// </summary>
[Trait("Size", "fast")]
public sealed partial class FlowTests
{
    /// <summary>The enumeration itself, and data for the pages of the development simulator.</summary>
    private static readonly string[] Exempt = ["BotApp/Requests/RequestKind.cs", "BotApp/Simulator/SampleScans.cs"];

    [Fact]
    public void Every_kind_has_one_flow() =>
        Assert.Equal(Enum.GetValues<RequestKind>().Order(), FlowCatalog.All.Select(flow => flow.Kind).Order());

    [Fact]
    public void Nothing_outside_the_flow_folders_names_a_kind()
    {
        var folders = FlowCatalog.All.Select(flow => string.Join('/', flow.GetType().Namespace!.Split('.')) + "/").ToList();
        Assert.Empty(
            from file in RepositoryFiles.All("*.cs").Where(file => file.StartsWith("BotApp/", StringComparison.Ordinal))
            where !Exempt.Contains(file) && !folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal))
            from Match use in KindByName().Matches(RepositoryFiles.Read(file))
            select $"{file}: {use.Value}. Make what differs a member of the flow's details class.");
    }

    [Fact]
    public void Every_flow_starts_with_an_action_that_knows_its_data()
    {
        Assert.Equal(FlowCatalog.All.Count, FlowCatalog.All.Select(flow => Describe(flow.Start)).Distinct().Count());

        static string Describe(ActionLink link) => $"{link.Verb} {string.Join(' ', link.Data)}";
    }

    [GeneratedRegex(@"\bRequestKind\.[A-Z]\w*|\{ Kind: (?:Creation|Promotion|ChargeReport|Mapping|Activation)\b")]
    private static partial Regex KindByName();
}
