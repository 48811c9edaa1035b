namespace BotApp.Load;

/// <summary>An ASP.NET Core app that does nothing but tell that it is ready: the reference for the start.</summary>
internal static class EmptyServer
{
    public const string Command = "empty-server";

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        await using var app = builder.Build();
        app.MapGet("/readyz", () => "ready");
        await app.RunAsync();
        return 0;
    }
}
