using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace BotApp.Architecture;

/// <summary>A YAML file of the repository as JSON; anchors and merged keys are resolved, and a repeated key is a fault.</summary>
internal static class YamlFile
{
    public static IReadOnlyList<JsonNode> Read(string file)
    {
        using var reader = new StringReader(RepositoryFiles.Read(file));
        var parser = new MergingParser(new Parser(reader));
        var reading = new DeserializerBuilder().WithDuplicateKeyChecking().Build();
        var writing = new SerializerBuilder().JsonCompatible().Build();
        var documents = new List<JsonNode>();
        parser.Consume<StreamStart>();
        while (parser.Accept<DocumentStart>(out _))
        {
            documents.Add(JsonNode.Parse(writing.Serialize(reading.Deserialize(parser)))!);
        }

        return documents;
    }

    /// <summary>The texts of a list; none when it is missing.</summary>
    public static IReadOnlyList<string> Texts(this JsonNode? list) => [.. (list as JsonArray ?? []).Select(one => (string)one!)];

    /// <summary>The names of an object's members; none when it is missing.</summary>
    public static IReadOnlyList<string> Names(this JsonNode? node) => [.. (node as JsonObject ?? []).Select(member => member.Key)];
}
