using BotApp.Consolidation;

namespace BotApp.Requests.Forms;

/// <summary>What a form is made for: the template version it fills, if its kind has one, and the offices one can choose from.</summary>
public sealed record FormContext(TemplateLayout? Layout, IReadOnlyList<string> Offices);
