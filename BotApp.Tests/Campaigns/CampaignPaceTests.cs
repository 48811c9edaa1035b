using BotApp.Basics;
using BotApp.Notifications;

namespace BotApp.Campaigns;

/// <summary>When nudges may leave: evenly, in office hours, at most once in three working days.</summary>
[Trait("Size", "fast")]
public sealed class CampaignPaceTests
{
    private static readonly WorkingDays Calendar = new([new DateOnly(2026, 11, 24)], new TimeOnly(9, 30), new TimeOnly(18, 0));

    [Fact]
    public void Nudges_of_a_round_leave_evenly_and_share_the_rate_between_campaigns()
    {
        var start = At(23, 10, 0);

        Assert.Equal(start, CampaignPace.SlotOf(0, 1, start, Calendar));
        Assert.Equal(start + TenantPace.Window, CampaignPace.SlotOf(TenantPace.Calls, 1, start, Calendar));
        Assert.Equal(start + (3 * TenantPace.Window), CampaignPace.SlotOf(TenantPace.Calls, 3, start, Calendar));
    }

    [Fact]
    public void A_round_continues_where_the_last_one_ended_and_a_late_one_does_not_catch_up()
    {
        var now = At(23, 10, 0);

        Assert.Equal(now, CampaignPace.StartOf(null, now));
        Assert.Equal(now.AddSeconds(2), CampaignPace.StartOf(now.AddSeconds(2), now));
        Assert.Equal(now, CampaignPace.StartOf(now.AddSeconds(-5), now));
        Assert.Equal(now, CampaignPace.StartOf(now.AddMinutes(-2), now));
    }

    [Theory]
    [InlineData(23, 17, 59, 25)]
    [InlineData(23, 20, 0, 25)]
    [InlineData(22, 12, 0, 23)]
    public void Nothing_leaves_outside_office_hours(int day, int hour, int minute, int next)
    {
        var slot = CampaignPace.SlotOf(100 * TenantPace.Calls, 1, At(day, hour, minute), Calendar);

        Assert.Equal(At(next, 9, 30), slot);
    }

    [Fact]
    public void The_end_is_told_in_office_hours()
    {
        const int Of22Minutes = 22 * 60 * TenantPace.Calls;
        Assert.Equal(At(23, 10, 22), CampaignPace.EndsAt(Of22Minutes, At(23, 10, 0), Calendar));
        // Ten minutes before closing, then a holiday.
        Assert.Equal(At(25, 9, 42), CampaignPace.EndsAt(Of22Minutes, At(23, 17, 50), Calendar));
        Assert.Equal(At(25, 9, 30), CampaignPace.EndsAt(0, At(24, 12, 0), Calendar));
    }

    [Theory]
    [InlineData(23, 27)]
    [InlineData(20, 26)]
    public void The_next_nudge_is_three_working_days_later(int nudged, int next) =>
        Assert.Equal(At(next, 11, 0), CampaignPace.NextAfter(At(nudged, 11, 0), Calendar));

    [Fact]
    public void A_member_is_nudged_at_most_five_times_and_never_after_an_answer()
    {
        var now = At(23, 11, 0);
        var member = CampaignMember.Create(Guid.NewGuid(), Guid.NewGuid(), now);
        for (var nudge = 1; nudge <= CampaignMember.MaxNudges; nudge++)
        {
            Assert.NotNull(member.NextNudgeAt);
            member.Nudge(now.AddDays(nudge));
        }

        Assert.Null(member.NextNudgeAt);
        Assert.Equal(CampaignMember.MaxNudges, member.Nudges);

        var answered = CampaignMember.Create(Guid.NewGuid(), Guid.NewGuid(), now);
        answered.Record(CheckInAnswer.Works, now);
        Assert.Equal((true, (DateTimeOffset?)null), (answered.IsSettled, answered.NextNudgeAt));
        var optedOut = CampaignMember.Create(Guid.NewGuid(), Guid.NewGuid(), now);
        optedOut.RecordOptOut(OptOutReason.Leaving, null, now);
        Assert.Equal((true, (DateTimeOffset?)null), (optedOut.IsSettled, optedOut.NextNudgeAt));
    }

    [Fact]
    public void A_campaign_starts_pauses_resumes_and_ends_each_once_and_every_start_has_a_round_of_its_own()
    {
        var now = At(23, 11, 0);
        var campaign = Campaign.Prepare(CampaignKind.Promotion, [], null, null, now);

        Assert.False(campaign.Pause());
        Assert.True(campaign.Start(now));
        Assert.False(campaign.Start(now));
        Assert.Equal(1, campaign.Round);
        Assert.True(campaign.Pause());
        Assert.False(campaign.Pause());
        Assert.True(campaign.Start(now.AddDays(1)));
        Assert.Equal((2, now), (campaign.Round, campaign.StartedAt!.Value));
        Assert.True(campaign.End(now));
        Assert.False(campaign.End(now));
        Assert.False(campaign.Start(now));
    }

    private static DateTimeOffset At(int day, int hour, int minute) =>
        OfficeTime.At(new DateOnly(2026, 11, day), new TimeOnly(hour, minute));
}
