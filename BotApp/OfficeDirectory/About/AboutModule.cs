namespace BotApp.OfficeDirectory.About;

public static class AboutModule
{
    /// <summary>Serves the pages that the Teams manifest links to; public, because they contain no data.</summary>
    public static void MapAbout(this WebApplication app)
    {
        var pages = app.MapGroup("").AllowAnonymous();
        pages.MapGet("/about", (OfficeProfile office, HttpContext http) => Html(http, AboutPage.About(office)));
        pages.MapGet("/privacy", (OfficeProfile office, HttpContext http) => Html(http, AboutPage.Privacy(office)));
        pages.MapGet("/terms", (OfficeProfile office, HttpContext http) => Html(http, AboutPage.Terms(office)));
    }

    private static IResult Html(HttpContext http, string page)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Content(page, "text/html; charset=utf-8");
    }
}
