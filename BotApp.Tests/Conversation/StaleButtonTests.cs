using System.Reflection;
using BotApp.Basics;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Conversation;

/// <summary>
/// Buttons of cards that an earlier version sent, or that are forged: with an unknown verb, or data that is missing or malformed.
/// </summary>
public sealed class StaleButtonTests
{
    private static readonly Phrase Stale = StaleButton.Notice;

    [Fact]
    public async Task Every_action_says_that_a_button_with_missing_or_malformed_data_is_out_of_date()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        var audit = await bot.ReadAsync(db => db.Audit.CountAsync());
        foreach (var route in bot.Services.GetServices<ActionRoute>())
        {
            foreach (var data in UnreadableData(route.ActionType))
            {
                var answer = await PresserOf(bot, route.Access).PressesAsync(route.Verb, data);

                Assert.True(
                    answer.Card?.ToJsonString().Contains(Stale.English, StringComparison.Ordinal),
                    $"{route.ActionType.Name} with {string.Join(", ", data)}: {answer.Card?.ToJsonString()}");
            }
        }

        Assert.Equal(audit, await bot.ReadAsync(db => db.Audit.CountAsync()));
    }

    [Fact]
    public async Task A_button_with_an_unknown_verb_is_out_of_date_in_the_language_of_the_officer()
    {
        await using var bot = await TestBot.StartAsync();
        var (english, hindi) = (bot.Asha.Person, bot.Binu.InHindi().Person);

        Assert.Contains(Stale.English, Words(await english.PressesAsync("gone")), StringComparison.Ordinal);
        Assert.Contains(Stale.Hindi, Words(await hindi.PressesAsync("gone")), StringComparison.Ordinal);

        static string Words(TeamsAnswer answer) => string.Join('\n', TeamsChat.Words(answer.Card!));
    }

    /// <summary>Complete data but for one member, which is missing or malformed; nothing for an action that carries nothing.</summary>
    private static IEnumerable<IReadOnlyDictionary<string, string>> UnreadableData(Type action)
    {
        var members = MembersOf(action).SelectMany(member => IsRecord(TypeOf(member)) ? MembersOf(TypeOf(member)) : [member]).ToList();
        var complete = (IReadOnlyDictionary<string, string>)typeof(CardData).GetMethod(nameof(CardData.Write))!
            .MakeGenericMethod(action)
            .Invoke(null, [Create(action)])!;
        Assert.Equal(members.Count, complete.Keys.Count(key => !key.Contains('.', StringComparison.Ordinal)));
        foreach (var (member, key) in members.Zip(complete.Keys.Where(key => !key.Contains('.', StringComparison.Ordinal))))
        {
            if (IsRequired(member))
            {
                yield return complete.Where(pair => pair.Key != key).ToDictionary();
            }

            if (TypeOf(member) is var type && type != typeof(string) && type != typeof(IReadOnlyList<string>) && type != typeof(ActionLink))
            {
                yield return new Dictionary<string, string>(complete) { [key] = "?" };
            }
        }
    }

    private static ParameterInfo[] MembersOf(Type record) =>
        record.GetConstructors().MaxBy(made => made.GetParameters().Length)!.GetParameters();

    private static bool IsRecord(Type type) => type.IsClass && type != typeof(string) && type != typeof(ActionLink);

    private static bool IsRequired(ParameterInfo member) =>
        new NullabilityInfoContext().Create(member).WriteState is NullabilityState.NotNull
            && !member.HasDefaultValue
            && (TypeOf(member) == typeof(string) || !TypeOf(member).IsAssignableTo(typeof(System.Collections.IEnumerable)));

    private static Type TypeOf(ParameterInfo member) => Nullable.GetUnderlyingType(member.ParameterType) ?? member.ParameterType;

    private static object SampleOf(Type type) => type switch
    {
        _ when type == typeof(Guid) => Guid.NewGuid(),
        _ when type == typeof(int) => 1,
        _ when type == typeof(bool) => true,
        _ when type == typeof(string) => "typed",
        _ when EntryTypeOf(type) is { } entry => ListOf(SampleOf(entry), entry),
        _ when type == typeof(ActionLink) => new ActionLink(ShowMenu.Verb, new Dictionary<string, string>()),
        { IsEnum: true } => Enum.GetValues(type).GetValue(0)!,
        _ => Create(type),
    };

    private static object Create(Type record) =>
        Activator.CreateInstance(record, [.. MembersOf(record).Select(member => SampleOf(TypeOf(member)))])!;

    private static Type? EntryTypeOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static Array ListOf(object entry, Type type)
    {
        var list = Array.CreateInstance(type, 1);
        list.SetValue(entry, 0);
        return list;
    }

    private static TeamsPerson PresserOf(TestBot bot, ActionAccess access) =>
        access == ActionAccess.Heads ? bot.Anil.Person
        : access == ActionAccess.SystemsManager ? bot.Chat("Gopal Iyer").Person
        : access == ActionAccess.Cell || access == ActionAccess.CellOrSystemsManager || access == ActionAccess.HeadsCellOrSystemsManager
            || access == ActionAccess.Helpdesk ? bot.Cyril.Person
        : bot.Asha.Person;
}
