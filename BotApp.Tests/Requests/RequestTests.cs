using BotApp.OfficeDirectory;
using BotApp.Support;

namespace BotApp.Requests;

[Trait("Size", "fast")]
public sealed class RequestTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(5.5));
    private static readonly Guid Maker = Guid.NewGuid();
    private static readonly Guid Office = Guid.NewGuid();

    [Fact]
    public void A_head_cannot_approve_their_own_request()
    {
        var request = Submitted();

        Assert.True(request.Approve(Head(Maker), TestData.NoFacts, 1, Noon).IsRefused(out var why, out _));
        Assert.IsType<OwnRequest>(why);
        Assert.Equal(Stage.Submitted, request.Stage);
    }

    [Fact]
    public void A_head_cannot_return_or_refuse_their_own_request()
    {
        Assert.True(Submitted().Return(Head(Maker), TestData.NoFacts, [], "scan", Noon).IsRefused(out var returned, out _));
        Assert.True(Submitted().Refuse(Head(Maker), TestData.NoFacts, "no", Noon).IsRefused(out var refused, out _));
        Assert.IsType<OwnRequest>(returned);
        Assert.IsType<OwnRequest>(refused);
    }

    [Fact]
    public void A_second_decision_is_refused_and_names_the_first()
    {
        var request = Submitted();
        Assert.False(request.Approve(Head(Guid.NewGuid()), TestData.NoFacts, 1, Noon).IsRefused(out _, out _));
        var version = request.Version;

        Assert.True(request.Refuse(Head(Guid.NewGuid()), TestData.NoFacts, "late", Noon).IsRefused(out var why, out _));
        Assert.Contains("Approved", why!.Message.English, StringComparison.Ordinal);
        Assert.Equal((Stage.Approved, version), (request.Stage, request.Version));
    }

    [Fact]
    public void A_returned_request_keeps_the_ticked_fields_and_the_previous_answers()
    {
        var request = Submitted();
        var seen = request.Answers;
        Assert.False(request.Return(Head(Guid.NewGuid()), TestData.NoFacts, ["Name"], "As in the Service Book, please", Noon)
            .IsRefused(out _, out _));
        Assert.Equal(["Name"], request.FieldsToCorrect);

        Assert.False(request.Resubmit(Maker, seen.With("Name", "Asha R. Menon"), Noon).IsRefused(out _, out _));
        Assert.Equal(Stage.Submitted, request.Stage);
        Assert.Equal(["Name"], request.Answers.ChangedFrom(request.AnswersBefore!));
    }

    [Fact]
    public void Only_the_maker_can_withdraw_and_only_before_a_decision()
    {
        Assert.True(Submitted().Withdraw(Guid.NewGuid(), Noon).IsRefused(out var stranger, out _));
        Assert.IsType<RequestNotFound>(stranger);

        var approved = Submitted();
        approved.Approve(Head(Guid.NewGuid()), TestData.NoFacts, 1, Noon);
        Assert.True(approved.Withdraw(Maker, Noon).IsRefused(out var late, out _));
        Assert.IsType<TooLateToWithdraw>(late);

        Assert.False(Submitted().Withdraw(Maker, Noon).IsRefused(out _, out _));
    }

    [Fact]
    public void A_report_can_be_withdrawn_until_endorsed_and_endorsed_until_withdrawn()
    {
        var (marked, withdrawn) = (Report(), Report());
        Assert.False(marked.Endorse(Head(Guid.NewGuid()), TestData.NoFacts, Noon).IsRefused(out _, out _));
        Assert.True(marked.Withdraw(Maker, Noon).IsRefused(out var why, out _));
        Assert.Equal(new EndorsedByHead(Noon), why);
        Assert.Equal(Stage.WithCell, marked.Stage);

        Assert.False(withdrawn.Withdraw(Maker, Noon).IsRefused(out _, out _));
        Assert.True(withdrawn.Endorse(Head(Guid.NewGuid()), TestData.NoFacts, Noon).IsRefused(out why, out _));
        Assert.Equal(new AlreadyDecided(Stage.Withdrawn), why);
        Assert.Null(withdrawn.EndorsedAt);
    }

    [Theory]
    [InlineData(RequestKind.ChargeReport)]
    [InlineData(RequestKind.Mapping)]
    [InlineData(RequestKind.Activation)]
    public void Requests_without_approval_start_with_the_computer_cell(RequestKind kind) =>
        Assert.Equal(Stage.WithCell, Request.Submit(Guid.NewGuid(), "n", kind, Maker, Office, null, Answers.None, Noon).Stage);

    [Fact]
    public void A_request_cannot_be_in_two_batches()
    {
        var request = Submitted();
        request.Approve(Head(Guid.NewGuid()), TestData.NoFacts, 1, Noon);
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.False(request.PutInBatch(first, 1, 1, Head(Guid.NewGuid()), Noon).IsRefused(out _, out _));
        Assert.True(request.PutInBatch(second, 1, 1, Head(Guid.NewGuid()), Noon).IsRefused(out _, out _));
        Assert.Equal(first, request.BatchId);
    }

    [Fact]
    public void A_request_without_a_scan_is_not_put_in_a_batch()
    {
        var request = Submitted();
        request.Approve(Head(Guid.NewGuid()), TestData.NoFacts, 0, Noon);

        Assert.True(request.PutInBatch(Guid.NewGuid(), 1, 0, Head(Guid.NewGuid()), Noon).IsRefused(out var why, out _));
        Assert.IsType<ScanMissing>(why);
        Assert.Equal((Stage.Approved, null), (request.Stage, request.BatchId));
    }

    private static Request Report() =>
        Request.Submit(
            Guid.NewGuid(),
            "KCH-2026-000002-2",
            RequestKind.ChargeReport,
            Maker,
            Office,
            null,
            Answers.None,
            Noon,
            clockStart: Noon);

    private static Request Submitted() => Request.Submit(
        Guid.NewGuid(),
        "KCH-2026-000001-1",
        RequestKind.Creation,
        Maker,
        Office,
        Guid.NewGuid(),
        Answers.From([KeyValuePair.Create("Name", "Asha Menon")]),
        Noon);

    private static ActingOfficer Head(Guid officer) =>
        new(officer, new Authority(Guid.NewGuid(), Office, Role.Head, "AC", ChargeKind.Regular, null), null);
}
