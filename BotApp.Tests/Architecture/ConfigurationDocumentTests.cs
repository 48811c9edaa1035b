using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BotApp.OfficeDirectory;
using BotApp.Storage.Documents;

namespace BotApp.Architecture;

/// <summary>docs/configuration.md names every setting and no other, each with the default that the code has.</summary>
[Trait("Size", "fast")]
public sealed partial class ConfigurationDocumentTests
{
    private static readonly string Document = RepositoryFiles.Read("docs/configuration.md");

    /// <summary>Settings bound to an options class: <c>Mail:Port</c> is <c>MailOptions.Port</c>.</summary>
    private static readonly IReadOnlyDictionary<string, PropertyInfo> Settings = (
        from type in typeof(OfficeProfile).Assembly.GetTypes()
        where type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.IsNested
        from property in type.GetProperties()
        where property.SetMethod is not null
        select (Name: $"{SectionOf(type)}:{property.Name}", Property: property))
        .ToDictionary(pair => pair.Name, pair => pair.Property);

    [Fact]
    public void Every_setting_is_documented()
    {
        Assert.True(Settings.Count > 30, "The options classes were not found.");
        Assert.Empty(Settings.Keys.Except(Rows().SelectMany(row => row.Names)));
    }

    [Fact]
    public void Every_documented_setting_exists() =>
        Assert.Empty(Rows().SelectMany(row => row.Names).Except([.. Settings.Keys, "Teams:Playground"]));

    [Fact]
    public void Documented_defaults_are_those_of_the_code() => Assert.Empty(
        from row in Rows()
        where Value().Match(row.Default) is { Success: true }
        let property = Settings[row.Names[0]]
        let actual = property.GetValue(Activator.CreateInstance(property.DeclaringType!))
        let value = Value().Match(row.Default).Groups["value"].Value
        let documented = TypeDescriptor.GetConverter(property.PropertyType).ConvertFromInvariantString(value)
        where !Equals(actual, documented)
        select $"{row.Names[0]}: the document says {documented}, the code {actual}");

    [Fact]
    public void Every_field_of_the_profile_is_documented_and_in_the_sample()
    {
        var fields = typeof(OfficeProfile).GetProperties().Where(property => property.SetMethod is not null)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ToList();
        var sample = JsonNode.Parse(RepositoryFiles.Read("BotApp/OfficeDirectory/office.kochi.sample.json"))!.AsObject()
            .Select(field => field.Key);
        Assert.Empty(fields.Except(sample));
        Assert.Empty(
            from field in fields
            where !Document.Contains($"`{field}`", StringComparison.Ordinal) && !Document.Contains($"`{field}.", StringComparison.Ordinal)
            select field);
    }

    /// <summary>The class is named after its section; that of the bucket is a part of the documents'.</summary>
    private static string SectionOf(Type options) =>
        options == typeof(S3Options) ? "Documents" : options.Name[..^"Options".Length];

    /// <summary>Rows of the tables of settings; <c>:0</c> and further indices are left out of the names.</summary>
    private static IEnumerable<(string[] Names, string Default)> Rows() =>
        from line in Document.Split('\n')
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        where cells.Length > 3
        let names = Name().Matches(cells[1]).Select(name => name.Groups["name"].Value).ToArray()
        where names.Length > 0
        select (names, cells[2]);

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z]+:[A-Z][A-Za-z]+)(:[0-9])?`")]
    private static partial Regex Name();

    [GeneratedRegex("^`(?<value>[^`]+)`$")]
    private static partial Regex Value();
}
