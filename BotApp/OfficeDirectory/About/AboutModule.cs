using BotApp.Basics;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BotApp.OfficeDirectory.About;

public static class AboutModule
{
    public static void AddAbout(this WebApplicationBuilder builder) => builder.Services.TryAddScoped<HtmlRenderer>();

    /// <summary>Serves the pages that the Teams manifest links to; public, because they contain no data.</summary>
    public static void MapAbout(this WebApplication app)
    {
        var pages = app.MapGroup("").AllowAnonymous();
        var retention = app.Services.GetRequiredService<IOptions<RetentionOptions>>().Value;
        foreach (var (path, text) in (ReadOnlySpan<(string, AboutText)>)
            [("/about", AboutText.About), ("/privacy", AboutText.Privacy(retention)), ("/terms", AboutText.Terms)])
        {
            pages.MapGet(path, (HtmlRenderer renderer, OfficeProfile office, UpgradeGate gate, HttpContext http) =>
                PageAsync(renderer, text, office, gate.State, http));
        }
    }

    private static async Task<IResult> PageAsync(
        HtmlRenderer renderer, AboutText text, OfficeProfile office, SchemaState schema, HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = PageStyle.ContentSecurityPolicy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Content(
            await renderer.RenderAsync<AboutPage>(new Dictionary<string, object?>
            {
                [nameof(AboutPage.Text)] = text,
                [nameof(AboutPage.Office)] = office,
                [nameof(AboutPage.Schema)] = schema,
                [nameof(AboutPage.Build)] = BuildVersion.Text,
            }),
            HtmlPage.MediaType);
    }
}
