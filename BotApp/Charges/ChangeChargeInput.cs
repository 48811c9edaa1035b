using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Charges;

/// <summary>The values of the form for a change of charge, to show again and to read.</summary>
public sealed record ChangeChargeInput(string? Post, string? Change, string? Officer, string? Day, string? Half, string? Order = null)
{
    /// <summary>The change that the office order names, without the officer who takes over.</summary>
    public Result<OrderedChange> Parse(DateOnly today, OfficeProfile profile)
    {
        if (!Guid.TryParseExact(Post, "N", out var post) || !Enum.TryParse<ChargeChange>(Change, out var change))
        {
            return new PostMissing(ChangeCharge.Post);
        }

        if (OfficeTime.ParseIso(Day) is not { } day)
        {
            return new ChargeDateMissing(ChangeCharge.Day);
        }

        if (day < today.AddDays(-ChargeProposal.MaxDaysBack))
        {
            return new ChargeTooFarBack(ChangeCharge.Day);
        }

        if (TypedText.Normalize(Order ?? "") is not { Length: > 0 } order)
        {
            return new OrderNumberMissing(ChangeCharge.Order);
        }

        var moment = OfficeTime.At(day, Half == "Afternoon" ? profile.ClosesAt : profile.OpensAt).ToUniversalTime();
        return new OrderedChange(post, change, moment, order);
    }
}

/// <summary>A change of charge as the office order names it.</summary>
public sealed record OrderedChange(Guid PostId, ChargeChange Change, DateTimeOffset Moment, string OrderNumber)
{
    public ChargeProposal ProposedBy(Guid proposer, Guid? successor, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        PostId = PostId,
        Change = Change,
        SuccessorId = successor,
        Moment = Moment,
        OrderNumber = OrderNumber,
        ProposedById = proposer,
        ProposedAt = at,
    };
}
