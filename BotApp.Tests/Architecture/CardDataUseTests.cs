using System.Reflection;
using System.Text.Json.Nodes;
using BotApp.Basics;
using BotApp.Cards;
using BotApp.Conversation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BotApp.Architecture;

/// <summary>
/// What a button carries is written and read as the record of its action. By id only inputs are read: what a person typed or chose on the
/// card.
/// </summary>
[Trait("Size", "fast")]
[Collection(CompiledApp.Name)]
public sealed class CardDataUseTests(AppModule compiled)
{
    /// <summary>Their inputs are lists of fields, of a template or of their own, so the ids are not written at the call.</summary>
    private static readonly string[] ReadersOfFieldLists = [
        "AdditionText",
        "AnswerReader",
        "ContactDetails",
        "EntryText",
        "FormAnswers",
        "SaveCalendarHandler",
        "SaveContactHandler",
        "StepsInput"
    ];

    /// <summary>The channel receives data and inputs together; the store puts back what was typed into a form.</summary>
    private static readonly string[] HandlersOfRawData = ["CardActionReader", "SavedFormStore"];

    /// <summary>Each would let an action be called, or its data be read, without its record.</summary>
    private static readonly string[] RawData = ["ActionLink..ctor", "Inputs.get_All", "Redirect..ctor"];

    [Fact]
    public void Only_inputs_of_cards_are_read_by_id()
    {
        var onCards = InputIds();
        var app = compiled.Module;
        var reads = Reads(app).ToList();

        Assert.Contains(reads, read => read is { Type.Name: "ReturnRequestHandler", Id: "reason" });
        Assert.Empty(
            from read in reads
            where read.Id is null ? !ReadersOfFieldLists.Contains(read.Type.Name) : !onCards.Contains(read.Id)
            select $"{read.Type.Name} reads '{read.Id}', which is not an input of any card.");
    }

    [Fact]
    public void No_action_reads_its_data_by_id()
    {
        var app = compiled.Module;
        Assert.Empty(
            from read in Reads(app)
            from action in ActionsOf(read.Type)
            where DataKeysOf(action).Contains(read.Id)
            select $"{read.Type.Name} reads '{read.Id}'. It is a member of {action.Name}.");
    }

    [Fact]
    public void Data_without_its_record_stays_inside_the_mechanism()
    {
        var app = compiled.Module;
        Assert.Empty(
            from type in OutsideTheMechanism(app)
            from use in Calls(type)
            let member = $"{use.Called.DeclaringType.Name}.{use.Called.Name}"
            where RawData.Contains(member) && use.Called.DeclaringType.FullName.StartsWith("BotApp.", StringComparison.Ordinal)
            select $"{type.Name} uses {member}. Give the record of the action a member.");
    }

    [Fact]
    public void Buttons_are_made_by_the_card_builder_only()
    {
        var app = compiled.Module;
        Assert.Equal(
            [nameof(CardBuilder)],
            from type in app.Types
            where Calls(type).Any(use => use.Called.Name is ".ctor"
                && use.Called.DeclaringType.Name is "AdaptiveExecuteAction" or "AdaptiveSubmitAction")
            select type.Name);
        Assert.DoesNotContain(
            typeof(CardBuilder).GetMethods().SelectMany(method => method.GetParameters()),
            parameter => parameter.ParameterType == typeof((string, string)[]));
    }

    private static HashSet<string> InputIds() =>
    [
        .. from card in EveryCard.ByName.Values
           from input in All(JsonNode.Parse(card(Language.English).Json))
           where ((string?)input["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true
           select (string)input["id"]!,
        // On cards with long lists only, which LongListTests draws.
        ChoiceSearch.Words,
    ];

    /// <summary>Every read of an input; the id is null where it is not a constant.</summary>
    private static IEnumerable<(TypeDefinition Type, string? Id)> Reads(ModuleDefinition app) =>
        from type in OutsideTheMechanism(app)
        from use in Calls(type)
        where use.Called.DeclaringType.FullName == typeof(Inputs).FullName
            && use.Called.Name is not nameof(Inputs.With)
            && use.Called.Parameters is [{ ParameterType.FullName: "System.String" }, ..]
        select (type, ConstantFor(use.At));

    // Titles of choices come after the id; nothing in them is a constant text.
    private static string? ConstantFor(Instruction call)
    {
        var hasTitles = ((MethodReference)call.Operand).Parameters.Count > 1;
        for (var at = call.Previous; at is not null
            && at.Operand is not MethodReference { DeclaringType.Name: nameof(Inputs) }; at = at.Previous)
        {
            if (at.OpCode == OpCodes.Ldstr)
            {
                return (string)at.Operand;
            }

            if (!hasTitles)
            {
                return null;
            }
        }

        return null;
    }

    private static IEnumerable<Type> ActionsOf(TypeDefinition handler) =>
        from implemented in typeof(CardData).Assembly.GetType(handler.FullName)?.GetInterfaces() ?? []
        where implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(IActionHandler<>)
        select implemented.GetGenericArguments()[0];

    private static IEnumerable<string> DataKeysOf(Type action) =>
        from property in action.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.Name != "EqualityContract"
        select (string)typeof(CardData).GetMethod(nameof(CardData.KeyOf))!.MakeGenericMethod(action).Invoke(null, [property.Name])!;

    private static IEnumerable<TypeDefinition> OutsideTheMechanism(ModuleDefinition app) =>
        app.Types.Where(type => type.Namespace.StartsWith("BotApp.", StringComparison.Ordinal)
            && type.Namespace != typeof(CardData).Namespace
            && !HandlersOfRawData.Contains(type.Name));

    private static IEnumerable<(MethodReference Called, Instruction At)> Calls(TypeDefinition type) => type.Methods
        .Where(method => method.HasBody)
        .SelectMany(method => method.Body.Instructions)
        .Where(instruction => instruction.Operand is MethodReference)
        .Select(instruction => ((MethodReference)instruction.Operand, instruction))
        .Concat(type.NestedTypes.SelectMany(Calls));

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(pair => All(pair.Value)).Prepend(element),
        JsonArray list => list.SelectMany(All),
        _ => [],
    };
}
