using BotApp.Charges;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Requests;
using Mono.Cecil;

namespace BotApp.Architecture;

/// <summary>
/// No way leads around the question whether a person may see something: notifications are drawn by one class, what a card shows of a
/// request comes from a query that asks, and a card with somebody's answers says so, for the audit.
/// </summary>
[Trait("Size", "fast")]
[Collection(CompiledApp.Name)]
public sealed class VisibilityTests(AppModule compiled)
{
    [Fact]
    public void Notifications_are_drawn_by_the_visibility_policy_alone() => Assert.Equal(
        ["VisibilityPolicy"],
        CallersOf(method => method.DeclaringType.Name == nameof(INotificationRenderer)
            && method.Name.StartsWith("Render", StringComparison.Ordinal))
            .Where(caller => caller != nameof(INotificationRenderer)));

    [Fact]
    public void Whoever_sends_to_a_person_outside_a_turn_asks_the_visibility_policy()
    {
        // The answer to a press or a message that took longer than Teams waits belongs to its turn.
        var senders = CallersOf(method => method.DeclaringType.Name == nameof(IProactiveMessenger))
            .Append("FallbackMailOutboxHandler")
            .Except(["SlowTurnResponder"]);

        Assert.Empty(senders.Except(CallersOf(method => method.DeclaringType.Name == "VisibilityPolicy")));
    }

    /// <summary>A record that gives a request to a card is created only where <see cref="VisibilityQueries"/> is asked.</summary>
    [Theory]
    [InlineData("ApprovalView")]
    [InlineData("WorkItemView")]
    [InlineData("ChargeReportView")]
    [InlineData("FoundRequest")]
    public void The_view_of_a_request_is_created_only_by_a_query_that_asks_whether_it_may_be_seen(string view)
    {
        var makers = CallersOf(method => method.Name == ".ctor" && method.DeclaringType.Name == view)
            .Where(caller => caller != view)
            .ToList();

        Assert.NotEmpty(makers);
        Assert.Empty(makers.Except(CallersOf(method => method.DeclaringType.Name == nameof(VisibilityQueries)
            && method.Name.StartsWith("May", StringComparison.Ordinal))));
    }

    [Fact]
    public void Links_to_scans_and_their_redemption_ask_whether_they_may_be_read()
    {
        var asks = CallersOf(method => method.Name is nameof(VisibilityQueries.MayReadAttachmentsAsync)
            or nameof(ChargeProposalQueries.MayReadOrderAsync)).ToList();

        Assert.Empty(CallersOf(method => method is { Name: "Issue", DeclaringType.Name: "OneTimeLink" })
            .Except([
                "OneTimeLink", "ExportRegisterHandler", "ExportEntriesHandler", "OfferBatchFilesHandler", "ExportPersonHandler",
                "ExportComplianceHandler",
                "ExportDirectoryHandler",
            ])
            .Except(asks));
        Assert.Contains("OneTimeLinkStore", asks);
    }

    [Fact]
    public void Every_source_of_the_message_extension_asks_whether_the_person_has_access()
    {
        var sources = compiled.Module.GetTypes()
            .Where(type => type.Interfaces.Any(one => one.InterfaceType.Name == nameof(IMessageExtension)))
            .Select(type => type.Name)
            .ToList();

        Assert.True(sources.Count >= 2);
        Assert.Empty(sources.Except(CallersOf(method => method.Name == "OfficerWithAccessAsync")));
    }

    /// <summary>Cards about a person's own request need no line in the audit.</summary>
    [Fact]
    public void A_card_that_shows_the_answers_of_a_request_discloses_them()
    {
        string[] ownRequests = ["MyRequestsCard", "FormCard"];
        var disclosing = CallersOf(method => method.Name.StartsWith("Disclose", StringComparison.Ordinal)).ToList();

        Assert.Empty(CallersOf(method => method is { Name: "Answers", DeclaringType.Name: "FormFieldsCard" })
            .Except(["FormFieldsCard", .. ownRequests]));
        Assert.Superset(
            new HashSet<string>(["ApprovalCard", "WorkItemCard", "ChargeReportCard", "BatchCard"]), disclosing.ToHashSet());
    }

    [Fact]
    public void Every_reply_and_every_delivery_records_what_it_discloses() => Assert.Superset(
        new HashSet<string>([nameof(ActionRouter), "NotificationOutboxHandler", "RefreshCardOutboxHandler"]),
        CallersOf(method => method is { Name: "get_PersonalDataOf", DeclaringType.Name: nameof(CardContent) }).ToHashSet());

    /// <summary>Names of the outermost types whose code calls such a method.</summary>
    private IEnumerable<string> CallersOf(Func<MethodReference, bool> wanted) =>
        compiled.Calls.Where(pair => pair.Value.Any(wanted))
            .Select(pair => Outermost(pair.Key.DeclaringType).Name)
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
