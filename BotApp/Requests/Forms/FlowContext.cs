using BotApp.Basics;
using BotApp.Templates;

namespace BotApp.Requests.Forms;

/// <summary>
/// The context of a form: the template version it fills, if any, and the offices to choose from; an office is stored by its English name.
/// </summary>
public sealed record FlowContext(TemplateLayout? Layout, IReadOnlyList<Phrase> Offices);
