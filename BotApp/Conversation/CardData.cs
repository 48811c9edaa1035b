using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;

namespace BotApp.Conversation;

/// <summary>
/// Writes and reads what a button carries: the properties of the action's record, as text. Ids have 32 digits, a yes-or-no is "yes" or
/// "no", a flag (a yes-or-no with a default) is "yes" or absent, a list is separated by commas. The key of a property is its name in camel
/// case, or the one that it declares. Nothing that is read is trusted: the handler looks every id up again.
/// </summary>
public static class CardData
{
    public static IReadOnlyDictionary<string, string> Write<TAction>(TAction action) where TAction : ICardAction
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in Shape<TAction>.Members)
        {
            var value = member.Property.GetValue(action);
            if (value is ActionLink link)
            {
                data[member.Key] = link.Verb;
                foreach (var (key, carried) in link.Data)
                {
                    data[member.Prefix + key] = carried;
                }
            }
            else if (TextOf(value, member) is { } text)
            {
                data[member.Key] = text;
            }
        }

        return data;
    }

    /// <summary>The data of the pressed button, or null if a member is missing or malformed: from an old or forged card.</summary>
    public static TAction? Read<TAction>(Inputs inputs) where TAction : class, ICardAction
    {
        var values = new object?[Shape<TAction>.Members.Count];
        foreach (var (index, member) in Shape<TAction>.Members.Index())
        {
            var text = inputs.Text(member.Key);
            values[index] = text is null && member.IsFlag ? false
                : member.Type == typeof(ActionLink) ? LinkOf(text, member, inputs)
                : ValueOf(text, member.Type);
            if (values[index] is null && !(member.IsOptional && text is null))
            {
                return null;
            }
        }

        return (TAction)Shape<TAction>.Constructor.Invoke(values);
    }

    private static string? TextOf(object? value, Member member) => value switch
    {
        null => null,
        false => member.IsFlag ? null : "no",
        true => "yes",
        string text => text,
        Guid id => id.ToString("N"),
        int number => number.ToString(CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        IEnumerable<string> list => string.Join(',', list),
        IEnumerable<Guid> list => string.Join(',', list.Select(id => id.ToString("N"))),
        _ => throw new NotSupportedException($"A button cannot carry a {value.GetType().Name}."),
    };

    private static object? ValueOf(string? text, Type type) => type switch
    {
        _ when type == typeof(IReadOnlyList<string>) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [],
        _ when type == typeof(IReadOnlyList<Guid>) => IdsOf(text),
        _ when text is null || type == typeof(string) => text,
        _ when type == typeof(bool) => text switch { "yes" => true, "no" => false, _ => null },
        _ when type == typeof(Guid) => Guid.TryParseExact(text, "N", out var id) ? id : null,
        _ when type == typeof(int) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ when type.IsEnum => Enum.TryParse(type, text, out var name) && Enum.IsDefined(type, name) ? name : null,
        _ => throw new NotSupportedException($"A button cannot carry a {type.Name}."),
    };

    private static List<Guid>? IdsOf(string? text)
    {
        var ids = new List<Guid>();
        foreach (var part in text?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (!Guid.TryParseExact(part, "N", out var id))
            {
                return null;
            }

            ids.Add(id);
        }

        return ids;
    }

    private static ActionLink? LinkOf(string? verb, Member member, Inputs inputs) => verb is null ? null : new ActionLink(
        verb,
        inputs.All.Where(pair => pair.Key.StartsWith(member.Prefix, StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key[member.Prefix.Length..], pair => pair.Value, StringComparer.Ordinal));

    /// <summary>A property of an action.</summary>
    /// <param name="Key">Its key on the card.</param>
    /// <param name="Property">Where its value is read when the card is built.</param>
    /// <param name="Type">Its type without "nullable".</param>
    /// <param name="IsOptional">It may be absent.</param>
    /// <param name="IsFlag">A yes-or-no that is absent for no.</param>
    private sealed record Member(string Key, PropertyInfo Property, Type Type, bool IsOptional, bool IsFlag)
    {
        /// <summary>Begins the keys of the data of an action that is carried along.</summary>
        public string Prefix => Key + ".";
    }

    private static class Shape<TAction>
    {
        public static readonly ConstructorInfo Constructor = typeof(TAction).GetConstructors().MaxBy(made => made.GetParameters().Length)!;

        public static readonly IReadOnlyList<Member> Members = [.. Constructor.GetParameters().Select(Describe)];

        private static Member Describe(ParameterInfo parameter)
        {
            var property = typeof(TAction).GetProperty(parameter.Name!)!;
            return new Member(
                property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..],
                property,
                Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType,
                new NullabilityInfoContext().Create(parameter).WriteState is NullabilityState.Nullable,
                parameter.ParameterType == typeof(bool) && parameter.HasDefaultValue);
        }
    }
}
