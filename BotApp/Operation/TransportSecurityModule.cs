namespace BotApp.Operation;

/// <summary>What holds for every answer to a browser: no Server header and, outside Development, HSTS.</summary>
public static class TransportSecurityModule
{
    public static void AddTransportSecurity(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
    }

    /// <summary>Adds HSTS to answers over https, those that a trusted proxy received over https included.</summary>
    public static void UseTransportSecurity(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }
    }
}
