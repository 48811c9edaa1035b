using System.Text;
using BotApp.Approvals;
using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.TextProposals;

/// <summary>Proposed texts: the list, the question to a second person with old and new text, and the outcome.</summary>
public static class TextProposalCard
{
    /// <summary>Lines of the list; the others follow when these are decided.</summary>
    public const int MaxLines = 8;

    /// <summary>Stands for the last page, which has the buttons, whatever its number.</summary>
    public const int LastPage = int.MaxValue;

    /// <summary>UTF-8 bytes of texts on one page.</summary>
    private const int MaxPageBytes = 9_000;

    /// <summary>Characters of a text that stay together; a longer one goes on in the next block.</summary>
    private const int MaxBlockLength = 1_500;

    private static readonly Phrase Title = new("Answers, contacts and directory to confirm", "पुष्टि हेतु उत्तर, संपर्क एवं निर्देशिका");

    public static CardContent List(Language language, IReadOnlyList<TextProposalLine> lines, int all)
    {
        var card = new CardBuilder(language, Title);
        if (lines.Count == 0)
        {
            card.Text(new Phrase("Nothing is waiting for your confirmation.", "आपकी पुष्टि हेतु कुछ लंबित नहीं है।"));
        }

        foreach (var line in lines)
        {
            card.Heading(line.Text.Title)
                .Note(Phrase.Same($"{line.Proposer}, ") + OfficeTime.DisplayText(line.ProposedAt))
                .RowButton(new Phrase("Open", "खोलें"), new OpenTextProposal(line.Id));
        }

        return card.More(all - lines.Count).Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build();
    }

    /// <summary>Old and new text, with the buttons on the last page.</summary>
    public static CardContent Ask(
        Language language, TextProposalView view, int page = 0, string? reason = null, Refusal? why = null)
    {
        var pages = PagesOf(view.Text.Fields);
        var shown = Math.Clamp(page, 0, pages.Count - 1);
        var card = new CardBuilder(language, new Phrase("Confirm: ", "पुष्टि करें: ") + view.Text.Title).Error(why);
        AddFacts(card, view);
        if (shown == 0)
        {
            card.Text(view.Text.Caution);
        }

        foreach (var block in pages[shown])
        {
            AddBlock(card, block);
        }

        if (shown < pages.Count - 1)
        {
            card.Note(new Phrase($"Page {shown + 1} of {pages.Count}", $"पृष्ठ {shown + 1}, कुल {pages.Count}"))
                .Submit(new Phrase("Next page", "अगला पृष्ठ"), new OpenTextProposal(view.Proposal.Id, shown + 1));
        }
        else
        {
            card.Keeps<RefuseTextProposal>(view.Proposal.Id)
                .TextInput(
                    RefuseTextProposal.Reason,
                    new Phrase("Reason (only to refuse)", "कारण (केवल अस्वीकृति हेतु)"),
                    reason,
                    required: false,
                    ApprovalLimits.MaxReasonLength,
                    multiline: true)
                .Button(new Phrase("Confirm", "पुष्टि करें"), new ConfirmTextProposal(view.Proposal.Id))
                .Submit(new Phrase("Refuse", "अस्वीकृत करें"), new RefuseTextProposal(view.Proposal.Id));
        }

        return card
            .Button<ShowTextProposals>(new Phrase("All that wait", "सभी लंबित"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build(new Phrase("Waiting for your confirmation: ", "आपकी पुष्टि हेतु: ") + view.Text.Title);
    }

    /// <summary>What became of it; also for its author.</summary>
    public static CardContent Settled(Language language, TextProposalView view, Refusal? why = null)
    {
        var card = new CardBuilder(language, view.Text.Title).Error(why);
        _ = view.Proposal.Outcome switch
        {
            TextProposalOutcome.Confirmed => card.Success(view.Text.Confirmed),
            TextProposalOutcome.Refused => card.Status(new Phrase(
                "Refused: the earlier text stays", "अस्वीकृत: पूर्व पाठ ही रहेगा")),
            TextProposalOutcome.Replaced => card.Status(new Phrase(
                "Replaced by a newer text before it was decided", "निर्णय से पूर्व नए पाठ द्वारा प्रतिस्थापित")),
            null => card.Text(new Phrase("Not yet confirmed", "अभी पुष्टि नहीं हुई")),
        };
        AddFacts(card, view);
        if (view is { Decider: { } decider, Proposal.DecidedAt: { } at })
        {
            card.Facts((new Phrase("Decided by", "निर्णयकर्ता"), Phrase.Same($"{decider}, ") + OfficeTime.DisplayText(at)));
        }

        if (view.Proposal.Reason is { } reason)
        {
            card.Facts((new Phrase("Reason", "कारण"), Phrase.Same(reason)));
        }

        return card
            .Button<ShowTextProposals>(Title)
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    private static void AddFacts(CardBuilder card, TextProposalView view) => card.Facts((
        new Phrase("Proposed by", "प्रस्तावक"),
        Phrase.Same($"{view.Proposer}, ") + OfficeTime.DisplayText(view.Proposal.ProposedAt)));

    private static void AddBlock(CardBuilder card, Block block)
    {
        if (block.Heading is { } heading)
        {
            card.Heading(heading);
        }

        card.Facts((block.Label, Phrase.Same(block.Text)));
    }

    /// <summary>Greedily: as many blocks on a page as fit, at least one.</summary>
    private static List<List<Block>> PagesOf(IReadOnlyList<ProposedField> fields)
    {
        List<List<Block>> pages = [[]];
        var bytes = 0;
        foreach (var block in fields.SelectMany(BlocksOf))
        {
            var length = Encoding.UTF8.GetByteCount(block.Text);
            if (bytes > 0 && bytes + length > MaxPageBytes)
            {
                pages.Add([]);
                bytes = 0;
            }

            pages[^1].Add(block);
            bytes += length;
        }

        return pages;
    }

    private static IEnumerable<Block> BlocksOf(ProposedField field)
    {
        var heading = (Phrase?)field.Label;
        foreach (var (label, text) in field.IsChanged
            ? ((Phrase, string)[])[(new("Old", "पुराना"), field.Before), (new("New", "नया"), field.After)]
            : [(new("Unchanged", "यथावत"), field.After)])
        {
            foreach (var part in PartsOf(text))
            {
                yield return new Block(heading, label, part);
                heading = null;
            }
        }
    }

    /// <summary>Never between the halves of one character.</summary>
    private static IEnumerable<string> PartsOf(string text)
    {
        do
        {
            var length = Math.Min(text.Length, MaxBlockLength);
            length -= length < text.Length && char.IsLowSurrogate(text[length]) ? 1 : 0;
            yield return text[..length];
            text = text[length..];
        }
        while (text.Length > 0);
    }

    /// <summary>A piece of a field; the first of a field has its heading.</summary>
    private sealed record Block(Phrase? Heading, Phrase Label, string Text);
}
