using BotApp.Requests;
using BotApp.Support;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>Filled templates, as a head uploads them for officers who are not on Teams.</summary>
internal static class PaperScenario
{
    /// <summary>Good answers of this person, but for those given.</summary>
    public static Dictionary<string, string> Person(string name, params (string Field, string Value)[] changed)
    {
        var values = new Dictionary<string, string>(TestData.CreationAnswers.ByField) { [TemplateField.Name] = name };
        foreach (var (field, value) in changed)
        {
            values[field] = value;
        }

        return values;
    }

    /// <summary>The creation template, filled with one row for each.</summary>
    public static async Task<byte[]> FilledAsync(TestBot bot, params Dictionary<string, string>[] people)
    {
        var template = await bot.ReadAsync(db => db.Templates.SingleAsync(t => t.Kind == RequestKind.Creation));
        using var filled = new MemoryStream();
        Assert.False(
            TemplateWorkbook
                .Fill(new MemoryStream(template.File), template.Layout, people.Select(person => new TemplateRow(person)), filled)
                .IsRefused(out var why, out _),
            why?.Message.English);
        return filled.ToArray();
    }
}
