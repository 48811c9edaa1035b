namespace BotApp.Support;

/// <summary>A scenario about the SQLite file; skipped when the scenarios run on PostgreSQL.</summary>
public sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("BOT_STORAGE") is "Postgres")
        {
            Skip = "It reads the SQLite file, and this run is on PostgreSQL.";
        }
    }
}

/// <summary>A heavy test that runs only when its switch is set (docs/testing.md says which CI sets).</summary>
public sealed class SwitchedFactAttribute : FactAttribute
{
    public SwitchedFactAttribute(string variable)
    {
        if (Environment.GetEnvironmentVariable(variable) is not "1")
        {
            Skip = $"Set {variable}=1 to run it.";
        }
    }
}
