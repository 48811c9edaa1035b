using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Faq;

/// <summary>Stores a rating; an unhelpful answer is queued for the cell with the officer's question.</summary>
internal sealed class RateAnswerHandler(BotDb db) : IActionHandler<RateAnswer>
{
    public async Task<Reply> HandleAsync(RateAnswer action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.AnswerAsync(action.Entry, action.Words, turn.Today, ct) is not { } view)
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        if (!action.Helped)
        {
            await db.RecordUnansweredQuestionAsync(
                turn,
                view.TypedQuestion.Length > 0 ? view.TypedQuestion : view.Entry.Question.In(turn.Language),
                view.Entry.Id,
                wanted: false,
                ct);
        }

        await db.BeginWriteAsync(ct);
        if (await db.FaqRatings.FindAsync([view.Entry.Id, turn.Officer.Id], ct) is { } before)
        {
            (before.Helped, before.At) = (action.Helped, turn.Now);
        }
        else
        {
            db.FaqRatings.Add(new FaqRating
            {
                EntryId = view.Entry.Id,
                OfficerId = turn.Officer.Id,
                Helped = action.Helped,
                At = turn.Now
            });
        }

        await db.SaveAsync(turn.Now, ct);
        return AnswerCard.Render(turn.Language, view, first: action.Helped
            ? new Phrase("Thank you.", "धन्यवाद।")
            : new Phrase(
                "Thank you. The computer cell will look at this answer. If you want a reply, press “ask the cell”.",
                "धन्यवाद। कंप्यूटर प्रकोष्ठ इस उत्तर को देखेगा। उत्तर चाहिए तो “प्रकोष्ठ से पूछें” दबाएँ।"));
    }
}
