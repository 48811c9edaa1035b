using BotApp.Basics;
using BotApp.Faq.Understanding;
using BotApp.OfficeDirectory;

namespace BotApp.Faq;

/// <summary>
/// Parses the shipped entries before the database says which of them are valid: the index over those parses only what was edited.
/// </summary>
internal sealed class WarmWordingsJob(FaqIndex index, OfficeProfile profile) : IWarmUp
{
    public void WarmUp() => index.Rebuild(LearnedModels.InOrder(OfficeEntries.For(profile)));
}
