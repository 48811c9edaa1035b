using BotApp.Faq;
using BotApp.OfficeDirectory;

namespace BotApp.Support;

/// <summary>The shipped entries of the sample profile.</summary>
internal static class SampleEntries
{
    public static IReadOnlyList<FaqEntry> All { get; } = OfficeEntries.For(OfficeProfile.Read(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json"))));
}
