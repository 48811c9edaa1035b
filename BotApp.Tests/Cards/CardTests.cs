using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Cards;

/// <summary>Compares every card in every language with its approved file. BOT_APPROVE=1 rewrites the files; review the diff.</summary>
[Trait("Size", "fast")]
public sealed class CardTests
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    public static TheoryData<string, Language> Cards()
    {
        var data = new TheoryData<string, Language>();
        foreach (var name in EveryCard.ByName.Keys)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                data.Add(name, language);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void Every_card_matches_its_approved_file(string name, Language language)
    {
        var json = EveryCard.ByName[name](language).Json;
        var path = Path.Combine(GoldenFolder(), $"{name}.{language}.json");
        if (Environment.GetEnvironmentVariable("BOT_APPROVE") is "1")
        {
            Directory.CreateDirectory(GoldenFolder());
            var shown = JsonSerializer.Serialize(JsonDocument.Parse(json), Readable).ReplaceLineEndings("\n") + "\n";
            File.WriteAllText(path, shown, new UTF8Encoding(false));
        }

        Assert.True(File.Exists(path), $"{Path.GetFileName(path)} is not approved yet.");
        Assert.Equal(CardJson.Canonical(File.ReadAllText(path)), CardJson.Canonical(json));
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void Every_card_keeps_the_rules_for_phones(string name, Language language) =>
        Assert.Empty(CardRules.Broken(EveryCard.ByName[name](language).Json, Verbs()));

    [Theory]
    [MemberData(nameof(Cards))]
    public void Every_card_has_a_one_sentence_summary(string name, Language language) =>
        Assert.False(string.IsNullOrWhiteSpace(EveryCard.ByName[name](language).Summary));

    [Fact]
    public void No_card_is_forgotten()
    {
        var drawn =
            from type in typeof(CardBuilder).Assembly.GetTypes()
            where type.Name.EndsWith("Card", StringComparison.Ordinal)
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where method.ReturnType == typeof(CardContent)
            select $"{type.Name}.{method.Name}";

        Assert.DoesNotContain(
            drawn,
            card => !EveryCard.ByName.Keys.Any(name => name == card || name.StartsWith(card + ".", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_approved_file_is_unused()
    {
        var names = EveryCard.ByName.Keys.SelectMany(name => Enum.GetValues<Language>().Select(language => $"{name}.{language}.json"))
            .ToHashSet();

        Assert.DoesNotContain(Directory.GetFiles(GoldenFolder()).Select(path => Path.GetFileName(path)!), file => !names.Contains(file));
    }

    private static HashSet<string> Verbs() =>
    [
        .. typeof(ICardAction).Assembly.GetTypes()
            .Where(type => type is { IsInterface: false } && type.IsAssignableTo(typeof(ICardAction)))
            .Select(type => (string)type.GetProperty(nameof(ICardAction.Verb))!.GetValue(null)!),
    ];

    private static string GoldenFolder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Golden");
}
