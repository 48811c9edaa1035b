using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Menu;

/// <summary>Answers a message of several matters part by part: the words, the short answer where there is one, and the next step.</summary>
public static class MattersCard
{
    public static CardContent Render(Language language, IReadOnlyList<Matter> matters)
    {
        var card = new CardBuilder(
            language, new Phrase($"You asked {matters.Count} things", $"आपने {matters.Count} विषय पूछे हैं"));
        for (var number = 1; number <= matters.Count; number++)
        {
            var (words, entry, link) = matters[number - 1];
            card.Text(Phrase.Same($"{number}. “{words}”"));
            if (entry is not null)
            {
                card.Text(entry.ShortAnswer);
            }

            card.Button(
                entry is null
                    ? new Phrase($"Go on with {number}", $"{number} पर आगे बढ़ें")
                    : new Phrase($"Full answer {number}", $"पूरा उत्तर {number}"),
                link);
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build();
    }
}
