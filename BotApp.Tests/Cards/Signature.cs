using System.Globalization;
using System.Reflection;

namespace BotApp.Cards;

/// <summary>Writes public and protected members in the notation of the API listings.</summary>
internal static class Signature
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(char)] = "char",
    };

    private static readonly string[] Imported =
        ["System", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks"];

    public static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { BaseType.Name: nameof(MulticastDelegate) } => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    public static string NameOf(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return NameOf(underlying) + "?";
        }

        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        var simple = type.Name.Split('`')[0];
        if (type.IsGenericType)
        {
            simple += $"<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";
        }

        var outer = type.DeclaringType is { } declaring ? NameOf(declaring)
            : Imported.Contains(type.Namespace) ? null
            : type.Namespace;
        return outer is null ? simple : $"{outer}.{simple}";
    }

    public static IEnumerable<string> MembersOf(Type type)
    {
        const BindingFlags Declared =
            BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => $"{f.Name} = {f.GetRawConstantValue()}");
        }

        if (KindOf(type) is "delegate")
        {
            var invoke = type.GetMethod("Invoke")!;
            return [$"{NameOf(invoke.ReturnType)} ({Parameters(invoke)})"];
        }

        return type.GetConstructors(Declared & ~BindingFlags.Static).Where(IsVisible).Select(c => $"{Access(c)}ctor({Parameters(c)})")
            .Concat(type.GetFields(Declared).Where(IsVisible).Select(Field))
            .Concat(type.GetProperties(Declared).Where(p => p.GetAccessors(true).Any(IsVisible)).Select(Property))
            .Concat(type.GetMethods(Declared)
                .Where(IsVisible)
                .Where(m => !m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal))
                .Select(Method));
    }

    private static string Field(FieldInfo field)
    {
        var access = field.IsPublic ? "" : "prot ";
        return field.IsLiteral
            ? $"{access}const {NameOf(field.FieldType)} {field.Name} = {Literal(field.GetRawConstantValue())}"
            : $"{access}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{NameOf(field.FieldType)} {field.Name}";
    }

    private static string Property(PropertyInfo property)
    {
        var widest = property.GetAccessors(true).Where(IsVisible).OrderByDescending(a => a.IsPublic).First();
        var accessors = new[] { (property.GetMethod, "get;"), (property.SetMethod, "set;") }
            .Where(a => a.Item1 is not null && IsVisible(a.Item1))
            .Select(a => widest.IsPublic && !a.Item1!.IsPublic ? "prot " + a.Item2 : a.Item2);
        return $"{Access(widest)}{Modifiers(widest)}{NameOf(property.PropertyType)} {property.Name} {{ {string.Join(' ', accessors)} }}";
    }

    private static string Method(MethodInfo method)
    {
        var generics = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>" : "";
        var constraints = method.IsGenericMethodDefinition ? string.Concat(method.GetGenericArguments().Select(Constraint)) : "";
        return $"{Access(method)}{Modifiers(method)}{NameOf(method.ReturnType)} {method.Name}{generics}({Parameters(method)}){constraints}";
    }

    private static string Constraint(Type parameter)
    {
        var isClass = parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint);
        string[] all = [.. isClass ? ["class"] : Array.Empty<string>(), .. parameter.GetGenericParameterConstraints().Select(NameOf)];
        return all.Length is 0 ? "" : $" where {parameter.Name} : {string.Join(", ", all)}";
    }

    private static string Modifiers(MethodInfo method) => method switch
    {
        { DeclaringType.IsInterface: true } => "",
        { IsStatic: true } => "static ",
        _ when method.GetBaseDefinition() != method => method.IsFinal ? "sealed override " : "override ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => "",
    };

    private static string Parameters(MethodBase method)
    {
        var extension = method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute));
        return string.Join(", ", method.GetParameters().Select((p, i) => (extension && i is 0 ? "this " : "") + Parameter(p)));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var before = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : parameter.IsOut ? "out " : "";
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        return $"{before}{NameOf(type)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue) : "")}";
    }

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        char letter => $"'{letter}'",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Access(MethodBase method) => method.IsPublic ? "" : "prot ";

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;
}
