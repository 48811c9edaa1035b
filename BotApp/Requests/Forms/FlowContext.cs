using BotApp.Templates;

namespace BotApp.Requests.Forms;

/// <summary>The context of a form: the template version it fills, if any, and the offices to choose from.</summary>
public sealed record FlowContext(TemplateLayout? Layout, IReadOnlyList<string> Offices);
