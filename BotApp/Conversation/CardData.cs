using System.Globalization;
using System.Reflection;

namespace BotApp.Conversation;

/// <summary>
/// Writes and reads what a button carries: the properties of the action's record, as text. Ids have 32 digits, a flag is "yes" or absent,
/// a list is separated by commas. Nothing that is read is trusted: the handler looks every id up again.
/// </summary>
public static class CardData
{
    public static IReadOnlyDictionary<string, string> Write<TAction>(TAction action) where TAction : ICardAction =>
        Shape<TAction>.Members
            .Select(member => (member.Key, Text: TextOf(member.Property.GetValue(action))))
            .Where(pair => pair.Text is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Text!, StringComparer.Ordinal);

    /// <summary>The data of the pressed button, or null if a member is missing or malformed: from an old or forged card.</summary>
    public static TAction? Read<TAction>(Inputs inputs) where TAction : class, ICardAction
    {
        var values = new object?[Shape<TAction>.Members.Count];
        foreach (var (index, member) in Shape<TAction>.Members.Index())
        {
            values[index] = ValueOf(inputs.Text(member.Key), member.Type);
            if (values[index] is null && !member.IsOptional)
            {
                return null;
            }
        }

        return (TAction)Shape<TAction>.Constructor.Invoke(values);
    }

    private static string? TextOf(object? value) => value switch
    {
        null or false => null,
        true => "yes",
        string text => text,
        Guid id => id.ToString("N"),
        int number => number.ToString(CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        IEnumerable<string> list => string.Join(',', list),
        _ => throw new NotSupportedException($"A button cannot carry a {value.GetType().Name}."),
    };

    private static object? ValueOf(string? text, Type type) => type switch
    {
        _ when type == typeof(bool) => text == "yes",
        _ when type == typeof(IReadOnlyList<string>) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [],
        _ when text is null || type == typeof(string) => text,
        _ when type == typeof(Guid) => Guid.TryParseExact(text, "N", out var id) ? id : null,
        _ when type == typeof(int) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ when type.IsEnum => Enum.TryParse(type, text, out var name) && Enum.IsDefined(type, name) ? name : null,
        _ => throw new NotSupportedException($"A button cannot carry a {type.Name}."),
    };

    /// <summary>A property of an action: its key on the card, its type without "nullable", and whether it may be absent.</summary>
    private sealed record Member(string Key, PropertyInfo Property, Type Type, bool IsOptional);

    private static class Shape<TAction>
    {
        public static readonly ConstructorInfo Constructor = typeof(TAction).GetConstructors().MaxBy(made => made.GetParameters().Length)!;

        public static readonly IReadOnlyList<Member> Members = [.. Constructor.GetParameters().Select(Describe)];

        private static Member Describe(ParameterInfo parameter) => new(
            char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..],
            typeof(TAction).GetProperty(parameter.Name)!,
            Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType,
            new NullabilityInfoContext().Create(parameter).WriteState is NullabilityState.Nullable);
    }
}
