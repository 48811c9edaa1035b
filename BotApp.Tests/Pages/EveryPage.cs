using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.About;
using BotApp.Requests.Attachments.Opening;

namespace BotApp.Pages;

/// <summary>Every page that the app serves to browsers, with its parameters.</summary>
internal static class EveryPage
{
    public static readonly IReadOnlyDictionary<string, (Type Component, Dictionary<string, object?> Parameters)> ByName =
        new Dictionary<string, (Type, Dictionary<string, object?>)>
        {
            ["OpenDocumentPage.pin"] = (typeof(OpenDocumentPage), new() { [nameof(OpenDocumentPage.AsksPin)] = true }),
            ["OpenDocumentPage.wrong-pin"] = (
                typeof(OpenDocumentPage),
                new() { [nameof(OpenDocumentPage.AsksPin)] = true, [nameof(OpenDocumentPage.Refusal)] = new WrongPin(3) }),
            ["OpenDocumentPage.known"] = (typeof(OpenDocumentPage), []),
            ["ExpiredLinkPage"] = (typeof(ExpiredLinkPage), []),
            ["PlainHttpPage"] = (typeof(PlainHttpPage), []),
            ["AboutPage.about"] = (typeof(AboutPage), About(AboutText.About)),
            ["AboutPage.privacy"] = (typeof(AboutPage), About(AboutText.Privacy(new RetentionOptions()))),
            ["AboutPage.terms"] = (typeof(AboutPage), About(AboutText.Terms)),
        };

    private static Dictionary<string, object?> About(AboutText text) => new()
    {
        [nameof(AboutPage.Text)] = text,
        [nameof(AboutPage.Office)] = Office,
    };

    /// <summary>An office whose name and address look like HTML.</summary>
    private static OfficeProfile Office => OfficeProfile.Read(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json"))) with
    {
        Name = new Phrase("Central Tax <Kochi> & Audit", "केंद्रीय कर <कोच्चि> एवं लेखापरीक्षा"),
        Address = Phrase.Same("<script>alert('x')</script>"),
    };
}
