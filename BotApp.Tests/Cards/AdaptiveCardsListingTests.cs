using AdaptiveCards;

namespace BotApp.Cards;

/// <summary>The project AdaptiveCards declares nothing that the real package lacks, so that -p:AdaptiveCards=Package compiles.</summary>
[Trait("Size", "fast")]
public sealed class AdaptiveCardsListingTests
{
    [ListingFact]
    public void Every_public_member_of_the_stand_in_is_in_the_real_package()
    {
        var listing = PublicApiListing.Read(PublicApiListing.Path!);
        var standIns = typeof(AdaptiveCard).Assembly.GetExportedTypes();

        Assert.True(standIns.Length > 30, $"Only {standIns.Length} types found.");
        Assert.Equal("", string.Join('\n', standIns.SelectMany(type => DifferencesOf(type, listing))));
    }

    private static List<string> DifferencesOf(Type type, PublicApiListing listing)
    {
        var name = Signature.NameOf(type);
        if (!listing.TryGet(name, out var listed))
        {
            return [$"{name}: no such type"];
        }

        var differences = new List<string>();
        if (Signature.KindOf(type) != listed.Kind)
        {
            differences.Add($"{name}: {Signature.KindOf(type)}, really {listed.Kind}");
        }

        var parent = type.IsClass && type.BaseType != typeof(object) && listed.Kind is not "delegate"
            ? Signature.NameOf(type.BaseType!)
            : null;
        if (parent != listed.Base)
        {
            differences.Add($"{name}: derives from {parent ?? "nothing"}, really from {listed.Base ?? "nothing"}");
        }

        var interfaces = listing.InterfacesOf(listed);
        differences.AddRange(OwnInterfaces(type).Where(i => !interfaces.Contains(i)).Select(i => $"{name}: does not really implement {i}"));
        differences.AddRange(Signature.MembersOf(type).Where(m => !IsListed(m)).Select(m => $"{name}: {m}"));
        return differences;

        // Whether an abstract class calls its constructor public or protected makes no difference to anybody.
        bool IsListed(string member) =>
            listed.Members.Contains(member)
            || (type.IsAbstract
                && member.StartsWith("prot ctor(", StringComparison.Ordinal)
                && listed.Members.Contains(member["prot ".Length..]));
    }

    private static IEnumerable<string> OwnInterfaces(Type type)
    {
        var all = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).ToList();
        return type.IsEnum || type.IsSubclassOf(typeof(Delegate))
            ? []
            : all.Where(i => !all.Any(o => o.GetInterfaces().Contains(i))).Select(Signature.NameOf);
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class ListingFactAttribute : FactAttribute
    {
        public ListingFactAttribute() =>
            Skip = PublicApiListing.Path is null
                ? "The listing of the real package (shared/botframework-api) is not beside this repository."
                : null;
    }
}
