using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;

namespace BotApp.Conversation;

/// <summary>
/// Writes and reads what a button carries: the properties of the action's record, as text. Ids have 32 digits, a yes-or-no is "yes" or
/// "no", a flag (a yes-or-no with a default) is "yes" or absent, a list is separated by commas, and the properties of one of its entries by
/// colons; an empty list is absent. A record among the properties stands for its own. The key of a property is its name in camel case, or
/// the one that it declares; an input of the card with that id fills it as well. Nothing that is read is trusted: the handler looks every
/// id up again.
/// </summary>
public static class CardData
{
    private const char EntrySeparator = ',';
    private const char PropertySeparator = ':';

    private static readonly ConcurrentDictionary<Type, RecordLayout> Layouts = new();

    /// <summary>The key of a property of the action: the id of an input that fills it.</summary>
    public static string KeyOf<TAction>(string property) where TAction : ICardAction =>
        LayoutOf(typeof(TAction)).Members.Single(member => member.Property.Name == property).Key;

    /// <summary>One entry of a list as text: the value of a choice, where an input fills the list.</summary>
    public static string WriteEntry(object entry) => IsSingle(entry.GetType())
        ? TextOf(entry)
        : string.Join(
            PropertySeparator,
            LayoutOf(entry.GetType()).Members.Select(member => TextOf(member.Property.GetValue(entry)!)));

    /// <summary>Whether a value consists of ids and what goes with them, so that nobody has typed it.</summary>
    public static bool NamesOnlyIds(string value) =>
        value.Split(EntrySeparator).All(entry => Guid.TryParseExact(entry.Split(PropertySeparator)[0], "N", out _));

    public static IReadOnlyDictionary<string, string> Write<TAction>(TAction action) where TAction : ICardAction
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        Write(action, LayoutOf(typeof(TAction)), data);
        return data;
    }

    /// <summary>The data of the pressed button, or null if a member is missing or malformed: from an old or forged card.</summary>
    public static TAction? Read<TAction>(Inputs inputs) where TAction : class, ICardAction =>
        (TAction?)Read(LayoutOf(typeof(TAction)), inputs);

    /// <summary>The action of a button that carries nothing; every member has to be optional.</summary>
    public static TAction None<TAction>() where TAction : class, ICardAction => Read<TAction>(Inputs.None)
        ?? throw new InvalidOperationException($"{typeof(TAction).Name} cannot be pressed without data.");

    private static void Write(object record, RecordLayout layout, Dictionary<string, string> data)
    {
        foreach (var member in layout.Members)
        {
            var value = member.Property.GetValue(record);
            if (value is ActionLink link)
            {
                data[member.Key] = link.Verb;
                foreach (var (key, carried) in link.Data)
                {
                    data[member.Prefix + key] = carried;
                }
            }
            else if (value is not null && member.IsRecord)
            {
                Write(value, LayoutOf(member.Type), data);
            }
            else if (MemberText(value, member) is { } text)
            {
                data[member.Key] = text;
            }
        }
    }

    private static object? Read(RecordLayout layout, Inputs inputs)
    {
        var values = new object?[layout.Members.Count];
        foreach (var (index, member) in layout.Members.Index())
        {
            var text = inputs.Text(member.Key);
            values[index] = text is null && member.IsFlag ? false
                : member.Type == typeof(ActionLink) ? LinkOf(text, member, inputs)
                : member.IsRecord ? Read(LayoutOf(member.Type), inputs)
                : ValueOf(text, member.Type);
            if (values[index] is null && !(member.IsOptional && text is null))
            {
                return null;
            }
        }

        return layout.Constructor.Invoke(values);
    }

    private static string? MemberText(object? value, Member member) => value switch
    {
        null or ICollection { Count: 0 } => null,
        false when member.IsFlag => null,
        IEnumerable list and not string => string.Join(EntrySeparator, list.Cast<object>().Select(WriteEntry)),
        _ => TextOf(value),
    };

    private static string TextOf(object value) => value switch
    {
        bool yes => yes ? "yes" : "no",
        string text => text,
        Guid id => id.ToString("N"),
        int number => number.ToString(CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        _ => throw new NotSupportedException($"A button cannot carry a {value.GetType().Name}."),
    };

    private static object? ValueOf(string? text, Type type) => type switch
    {
        _ when EntryTypeOf(type) is { } entry => ListOf(text ?? "", entry),
        _ when text is null || type == typeof(string) => text,
        _ when type == typeof(bool) => text switch { "yes" => true, "no" => false, _ => null },
        _ when type == typeof(Guid) => Guid.TryParseExact(text, "N", out var id) ? id : null,
        _ when type == typeof(int) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ when type.IsEnum => Enum.TryParse(type, text, out var name) && Enum.IsDefined(type, name) ? name : null,
        _ => throw new NotSupportedException($"A button cannot carry a {type.Name}."),
    };

    private static bool IsSingle(Type type) =>
        type.IsEnum || type == typeof(string) || type == typeof(Guid) || type == typeof(int) || type == typeof(bool);

    private static Type? EntryTypeOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static IList? ListOf(string text, Type entryType)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(entryType))!;
        foreach (var part in text.Split(EntrySeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if ((IsSingle(entryType) ? ValueOf(part, entryType) : EntryOf(part, LayoutOf(entryType))) is not { } entry)
            {
                return null;
            }

            list.Add(entry);
        }

        return list;
    }

    private static object? EntryOf(string text, RecordLayout layout)
    {
        var parts = text.Split(PropertySeparator);
        object?[] values = [.. parts.Zip(layout.Members, (part, member) => ValueOf(part, member.Type))];
        return values.Length == parts.Length && values.Length == layout.Members.Count && !values.Contains(null)
            ? layout.Constructor.Invoke(values)
            : null;
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

        /// <summary>It stands for its own properties.</summary>
        public bool IsRecord => Type.IsClass && Type != typeof(string) && Type != typeof(ActionLink);
    }

    /// <summary>How an action, or an entry of a list, is written and read back.</summary>
    private sealed record RecordLayout(ConstructorInfo Constructor, IReadOnlyList<Member> Members);

    private static RecordLayout LayoutOf(Type type) => Layouts.GetOrAdd(type, _ =>
    {
        var constructor = type.GetConstructors().MaxBy(made => made.GetParameters().Length)!;
        return new RecordLayout(constructor, [.. constructor.GetParameters().Select(parameter => Describe(parameter, type))]);
    });

    private static Member Describe(ParameterInfo parameter, Type type)
    {
        var property = type.GetProperty(parameter.Name!)!;
        return new Member(
            property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
                ?? char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..],
            property,
            Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType,
            new NullabilityInfoContext().Create(parameter).WriteState is NullabilityState.Nullable,
            parameter.ParameterType == typeof(bool) && parameter.HasDefaultValue);
    }
}
