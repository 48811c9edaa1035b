using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Opening;

namespace BotApp.Charges;

/// <summary>A proposed change of a charge: the question to those who may confirm it, and the news to those it concerns.</summary>
public static class ChargeProposalCard
{
    /// <summary>The step before it is sent: the office order is attached like any other scan.</summary>
    public static CardContent Attach(
        Language language, ChargeProposalView view, IReadOnlyList<Attachment> attachments, Refusal? why = null)
    {
        var card = Facts(new CardBuilder(language, new Phrase("Attach the office order", "कार्यालय आदेश संलग्न करें")).Error(why), view)
            .Text(AttachmentErrors.HowToSend)
            .OwnAttachments(attachments);
        return (attachments.Count == 0 ? card : card.Submit(
                new Phrase("Send for confirmation", "पुष्टि हेतु भेजें"), new SendChargeProposal(view.Proposal.Id)))
            .Button(new Phrase("Discard", "हटा दें"), new DiscardChargeProposal(view.Proposal.Id))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build(new Phrase("Office order missing: ", "कार्यालय आदेश शेष: ") + view.Summary);
    }

    /// <summary>To the proposer: who has been asked.</summary>
    public static CardContent Sent(Language language, ChargeProposalView view, IReadOnlyList<string> confirmers) =>
        new CardBuilder(language, new Phrase("Change of charge", "कार्यभार परिवर्तन"))
            .Success(view.Summary
                + new Phrase(". Waiting for confirmation by ", "। पुष्टि हेतु प्रेषित: ")
                + Phrase.Same(string.Join(", ", confirmers.Take(3))))
            .Button<ChangeCharge>(new Phrase("Another change", "अन्य परिवर्तन"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build(view.Summary);

    /// <summary>Links to the scans of the office order.</summary>
    public static CardContent OfficeOrder(
        Language language, Guid proposal, IReadOnlyList<AttachmentLink> links, Pin code, DateTimeOffset until)
    {
        var card = new CardBuilder(language, new Phrase("Office order", "कार्यालय आदेश")).PinAndExpiry(code, until);
        if (links.Count == 0)
        {
            card.Text(new Phrase("The scan of this office order is no longer kept.", "इस कार्यालय आदेश की स्कैन प्रति अब नहीं रखी गई है।"));
        }

        foreach (var link in links)
        {
            card.DocumentWarning(link.Name, link.Warnings).RowLink(link.Name, link.Address);
        }

        return card
            .Button(new Phrase("New links", "नए लिंक"), new OpenOfficeOrder(proposal))
            .Button(new Phrase("Back", "वापस"), new DecideChargeProposal(proposal, Shown: true))
            .Build();
    }

    public static CardContent Ask(Language language, ChargeProposalView view, Refusal? why = null)
    {
        var card = Facts(
            new CardBuilder(language, new Phrase("Confirm a change of charge?", "कार्यभार परिवर्तन की पुष्टि करें?")).Error(why), view);
        foreach (var scan in view.OrderScans)
        {
            card.DocumentWarning(Phrase.Same(scan.Name), scan.Warnings);
        }

        return card
            .Text(new Phrase(
                "Please compare it with the office order. It takes effect when you confirm it; everybody concerned is told.",
                "कृपया इसे कार्यालय आदेश से मिलाएँ। आपकी पुष्टि पर यह प्रभावी होगा; सभी संबंधितों को सूचना दी जाएगी।"))
            .Submit(new Phrase("Confirm", "पुष्टि करें"), new DecideChargeProposal(view.Proposal.Id, Confirm: true))
            .Submit(new Phrase("Do not confirm", "पुष्टि न करें"), new DecideChargeProposal(view.Proposal.Id))
            .Button(new Phrase("Open the office order", "कार्यालय आदेश खोलें"), new OpenOfficeOrder(view.Proposal.Id))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build(new Phrase("Waiting for your confirmation: ", "आपकी पुष्टि हेतु: ") + view.Summary);
    }

    public static CardContent Settled(Language language, ChargeProposalView view, Refusal? why = null)
    {
        var card = new CardBuilder(language, new Phrase("Change of charge", "कार्यभार परिवर्तन")).Error(why);
        _ = view.Proposal.IsConfirmed switch
        {
            true => card.Success(new Phrase("Confirmed", "पुष्टि की गई")),
            false => card.Warning(new Phrase("Not confirmed: nothing was changed", "पुष्टि नहीं हुई: कोई परिवर्तन नहीं किया गया")),
            null => card.Text(new Phrase("Not yet confirmed", "अभी पुष्टि नहीं हुई")),
        };
        return Facts(card, view).Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build(view.Summary);
    }

    private static CardBuilder Facts(CardBuilder card, ChargeProposalView view)
    {
        card.Facts(
            (new Phrase("Post", "पद"), PostChoice.WithOffice(view.Post.Title, view.Post.Office)),
            (new Phrase("Change", "परिवर्तन"), view.Proposal.Change.DisplayText()));
        if (view.Displaced.Count > 0)
        {
            card.Facts((new Phrase("Gives up the post", "पद छोड़ने वाले"), Phrase.Same(string.Join(", ", view.Displaced))));
        }

        if (view.Successor is { } successor)
        {
            card.Facts((
                new Phrase("Takes over", "कार्यभार लेने वाले"),
                Phrase.Same($"{successor.Name}, ")
                    + OfficeDirectory.Designations.DisplayText(successor.Designation)));
        }

        card.Facts(
            (new Phrase("From", "कब से"), OfficeTime.DisplayText(view.Proposal.Moment)),
            (new Phrase("Office order", "कार्यालय आदेश"), Phrase.Same(view.Proposal.OrderNumber)),
            (
                new Phrase("Proposed by", "प्रस्तावक"),
                (view.ProposedBy is { } proposer
                    ? Phrase.Same($"{proposer.Name}, ")
                    : new Phrase("the operator's directory file, ", "प्रचालक की निर्देशिका फ़ाइल, "))
                    + OfficeTime.DisplayText(view.Proposal.ProposedAt)));
        return view is { DecidedBy: { } decider, Proposal.DecidedAt: { } at }
            ? card.Facts((new Phrase("Decided by", "निर्णयकर्ता"), Phrase.Same($"{decider.Name}, ") + OfficeTime.DisplayText(at)))
            : card;
    }
}
