using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Faq;

public static class FaqModule
{
    public static void AddFaq(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(new FaqBook(FaqSeeds.Entries));
        services.AddSingleton<IUnderstand>(provider =>
        {
            var today = OfficeTime.DayOf(provider.GetRequiredService<TimeProvider>().GetUtcNow());
            return new FaqIndex(FaqSeeds.Requests, FaqSeeds.Entries.Where(entry => entry.IsValidOn(today)));
        });
        services.AddAction<ShowAnswer, ShowAnswerHandler>(openToStrangers: true);
    }
}
