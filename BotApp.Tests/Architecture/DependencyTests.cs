namespace BotApp.Architecture;

/// <summary>The compiled app keeps to <see cref="Licences"/>.</summary>
[Trait("Size", "fast")]
[Collection(CompiledApp.Name)]
public sealed class DependencyTests(AppModule compiled)
{
    [Fact]
    public void Every_type_uses_only_what_its_name_licenses()
    {
        var app = compiled.Module;
        var broken =
            from type in app.Types
            where type.FullName == "Program" || type.FullName.StartsWith("BotApp.", StringComparison.Ordinal)
            where !type.FullName.StartsWith("BotApp.Storage.Sqlite.Migrations.", StringComparison.Ordinal)
            let licence = Licences.Of(type.FullName)
            from used in CompiledUses.Of(type)
            where used != type.FullName && used.Contains('.', StringComparison.Ordinal) && !licence.Allows(used)
            select $"{Short(type.FullName)} must not use {used}";

        Assert.True(!broken.Any(), string.Join('\n', broken.Distinct().Order(StringComparer.Ordinal)));
    }

    private static string Short(string fullName) => fullName.Split('.')[^1];
}
