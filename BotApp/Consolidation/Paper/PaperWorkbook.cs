using BotApp.Basics;
using BotApp.Requests;
using BotApp.Templates;

namespace BotApp.Consolidation.Paper;

/// <summary>A filled template from a head: the request kind of the template it matches, its rows, and what the head must be told.</summary>
public sealed record PaperWorkbook(
    RequestKind Kind,
    Guid TemplateId,
    TemplateLayout Layout,
    IReadOnlyList<FilledRow> Rows,
    IReadOnlyList<Phrase> Notices,
    string Sheet);
