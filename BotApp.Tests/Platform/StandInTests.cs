using System.Reflection;
using AdaptiveCards;

namespace BotApp.Platform;

/// <summary>The stand-ins say nothing that the real packages do not say, so that -p:BotFramework=Packages keeps compiling.</summary>
public sealed class StandInTests
{
    private static readonly Assembly App = typeof(AdaptiveCard).Assembly;

    [ListingsFact]
    public void Every_public_member_of_the_stand_ins_is_in_the_real_packages()
    {
        var listings = PublicApiListings.Read(PublicApiListings.Folder!);
        var standIns = App.GetTypes().Where(t => IsStandIn(t) && t.IsVisible).ToList();

        Assert.True(standIns.Count > 80, $"Only {standIns.Count} stand-ins found: the namespaces have changed.");
        Assert.Equal("", string.Join('\n', standIns.SelectMany(t => DifferencesOf(t, listings))));
    }

    /// <summary>A class of ours that implements a real interface, or derives from a real abstract class, owes every abstract member.</summary>
    [ListingsFact]
    public void What_the_product_derives_from_asks_for_no_member_that_only_the_real_packages_have()
    {
        var listings = PublicApiListings.Read(PublicApiListings.Folder!);
        var owed = App.GetTypes()
            .Where(t => !IsStandIn(t))
            .SelectMany(t => t.GetInterfaces().Append(t.BaseType))
            .OfType<Type>()
            .Select(t => t.IsGenericType ? t.GetGenericTypeDefinition() : t)
            .Where(t => IsStandIn(t) && (t.IsInterface || t.IsAbstract))
            .Distinct();

        Assert.Equal("", string.Join('\n', owed.SelectMany(t => Owed(t, listings))));
    }

    private static List<string> DifferencesOf(Type type, PublicApiListings listings)
    {
        var name = Signature.NameOf(type);
        if (!listings.TryGet(name, out var listed))
        {
            return [$"{name}: no such type"];
        }

        var differences = new List<string>();
        if (Signature.KindOf(type) != listed.Kind)
        {
            differences.Add($"{name}: {Signature.KindOf(type)}, really {listed.Kind}");
        }

        var parent = type.IsClass && type.BaseType != typeof(object) && listed.Kind is not "delegate" ? Signature.NameOf(type.BaseType!) : null;
        if (parent != listed.Base)
        {
            differences.Add($"{name}: derives from {parent ?? "nothing"}, really from {listed.Base ?? "nothing"}");
        }

        var interfaces = listings.InterfacesOf(listed);
        differences.AddRange(OwnInterfaces(type).Where(i => !interfaces.Contains(i)).Select(i => $"{name}: does not really implement {i}"));
        differences.AddRange(Signature.MembersOf(type).Where(m => !IsListed(m)).Select(m => $"{name}: {m}"));
        return differences;

        // Whether an abstract class calls its constructor public or protected makes no difference to anybody.
        bool IsListed(string member) =>
            listed.Members.Contains(member)
            || (type.IsAbstract && member.StartsWith("prot ctor(", StringComparison.Ordinal) && listed.Members.Contains(member["prot ".Length..]));
    }

    private static IEnumerable<string> OwnInterfaces(Type type)
    {
        var all = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).ToList();
        return type.IsEnum || type.IsSubclassOf(typeof(Delegate)) ? [] : all.Where(i => !all.Any(o => o.GetInterfaces().Contains(i))).Select(Signature.NameOf);
    }

    private static IEnumerable<string> Owed(Type type, PublicApiListings listings)
    {
        var name = Signature.NameOf(type);
        if (!listings.TryGet(name, out var listed))
        {
            return [$"{name}: no such type"];
        }

        var have = Signature.MembersOf(type).ToHashSet();
        return listed.Members
            .Where(m => type.IsInterface || m.StartsWith("abstract ", StringComparison.Ordinal) || m.StartsWith("prot abstract ", StringComparison.Ordinal))
            .Where(m => !have.Contains(m))
            .Select(m => $"{name} also asks for {m}");
    }

    private static bool IsStandIn(Type type) =>
        type.Namespace is { } space
        && (space is "AdaptiveCards" or "Microsoft.Rest" || space.StartsWith("Microsoft.Bot.", StringComparison.Ordinal));

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class ListingsFactAttribute : FactAttribute
    {
        public ListingsFactAttribute() =>
            Skip = PublicApiListings.Folder is null ? "The listings of the real packages (shared/botframework-api) are not beside this repository." : null;
    }
}
