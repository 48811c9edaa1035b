namespace BotApp.Support;

/// <summary>A test that needs PostgreSQL installed (and its switch, if it is a heavy one); otherwise it is skipped with a reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute(string? variable = null)
    {
        if (PostgresServer.BinFolder is null)
        {
            Skip = "PostgreSQL (/usr/lib/postgresql/*/bin) is not installed here.";
        }
        else if (variable is not null && Environment.GetEnvironmentVariable(variable) is not "1")
        {
            Skip = $"Set {variable}=1 to run it.";
        }
    }
}
