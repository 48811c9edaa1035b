using BotApp.Basics;
using BotApp.Templates;

namespace BotApp.Consolidation.Results;

/// <summary>A workbook from the computer cell, read with the layout that fits: the results sheet's or the official template's.</summary>
public sealed record ReturnedWorkbook(TemplateLayout Layout, FilledCopy Copy)
{
    public static Result<ReturnedWorkbook> Read(byte[] file, TemplateLayout template)
    {
        if (!TemplateWorkbook.ReadCopy(new MemoryStream(file), ResultsLayout.Layout, addedColumns: true).IsRefused(out _, out var results))
        {
            return new ReturnedWorkbook(ResultsLayout.Layout, results);
        }

        return TemplateWorkbook.ReadCopy(new MemoryStream(file), template, addedColumns: true).IsRefused(out var why, out var copy)
            ? why
            : new ReturnedWorkbook(template, copy);
    }
}
