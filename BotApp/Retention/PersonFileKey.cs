namespace BotApp.Retention;

/// <summary>Names the workbook about a person in its link: the prefix, a slash, and the officer's id.</summary>
internal static class PersonFileKey
{
    public const string Prefix = "person";

    public static string For(Guid person) => $"{Prefix}/{person:N}";

    public static Guid? Parse(string key) =>
        key.Split('/') is [Prefix, var id] && Guid.TryParseExact(id, "N", out var person) ? person : null;
}
