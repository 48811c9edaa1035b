using System.Collections.Concurrent;
using BotApp.Templates;

namespace BotApp.Requests;

/// <summary>The mappings of one database's templates that this process has read: a few for each kind of request.</summary>
public sealed class TemplateLayouts
{
    private readonly ConcurrentDictionary<Guid, TemplateLayout> _known = new();

    public TemplateLayout? Find(Guid templateId) => _known.GetValueOrDefault(templateId);

    public void Add(Guid templateId, TemplateLayout layout) => _known.TryAdd(templateId, layout);
}
