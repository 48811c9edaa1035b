using System.Reflection;
using BotApp.Consolidation.Dispatch;
using BotApp.Notifications.Mail;
using BotApp.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Notifications;

public sealed class OutboxPayloadTests
{
    private static readonly NotificationPayload Notification = new(NotificationTopics.Digest, Guid.NewGuid(), 3, Guid.NewGuid());

    [Fact]
    public void A_payload_is_read_as_it_was_written()
    {
        AssertRoundTrip(Notification);
        AssertRoundTrip(new FallbackMailPayload(Notification));
        AssertRoundTrip(new ReminderPayload(Guid.NewGuid(), ReminderStep.Escalate, TestData.Noon.AddTicks(7)));
        AssertRoundTrip(new DigestPayload(new DateOnly(2026, 11, 30)));
        AssertRoundTrip(new LateReplyPayload(Guid.NewGuid(), Guid.NewGuid()));
        AssertRoundTrip(new MailPartPayload(Guid.NewGuid(), 2, new MailSplitLimits(40, 12_345, 20_000_000), CopyTo: null));
        AssertRoundTrip(new MailPartPayload(Guid.NewGuid(), 1, new MailSplitLimits(40, 12_345, 20_000_000), Guid.NewGuid()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"RequestId\":\"00000000-0000-0000-0000-000000000001\",\"Step\":\"Remind\"}")]
    [InlineData("{\"RequestId\":\"x\",\"Step\":\"Remind\",\"WaitingSince\":\"2026-11-30T10:00:00+00:00\"}")]
    [InlineData(
        "{\"RequestId\":\"00000000-0000-0000-0000-000000000001\",\"Step\":\"Shout\",\"WaitingSince\":\"2026-11-30T10:00:00+00:00\"}")]
    [InlineData("{\"RequestId\":\"00000000-0000-0000-0000-000000000001\",\"Step\":2,\"WaitingSince\":\"2026-11-30T10:00:00+00:00\"}")]
    public void An_incomplete_or_damaged_payload_is_not_read(string json) =>
        Assert.False(OutboxPayloads.TryRead<ReminderPayload>(json, out _));

    [Fact]
    public void A_member_of_a_newer_version_is_ignored() =>
        Assert.True(OutboxPayloads.TryRead<DigestPayload>("{\"Day\":\"2026-11-30\",\"Added\":true}", out _));

    [Fact]
    public async Task Every_payload_type_has_a_handler_and_a_kind_of_its_own()
    {
        await using var bot = await TestBot.StartAsync();
        var routes = bot.Services.GetServices<OutboxRoute>().ToList();
        var types = typeof(IOutboxPayload).Assembly.GetTypes()
            .Where(type => type is { IsInterface: false } && type.IsAssignableTo(typeof(IOutboxPayload)));

        Assert.Equal(types.Select(type => type.Name).Order(), routes.Select(route => route.PayloadType.Name).Order());
        var kinds = typeof(OutboxKinds).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral);
        Assert.Equal(kinds.Select(kind => (string)kind.GetRawConstantValue()!).Order(), routes.Select(route => route.Kind).Order());
    }

    private static void AssertRoundTrip<TPayload>(TPayload payload) where TPayload : class, IOutboxPayload
    {
        var row = OutboxMessage.From(payload, TestData.Noon);
        Assert.Equal(TPayload.Kind, row.Kind);
        Assert.True(OutboxPayloads.TryRead<TPayload>(row.Payload, out var read));
        Assert.Equal(payload, read);
    }
}
