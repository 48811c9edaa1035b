using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>axe-core's opinion of what is in the page now.</summary>
internal static class Axe
{
    /// <summary>Each serious or critical violation of WCAG 2.2 A and AA with the first element that breaks it.</summary>
    public static async Task<IReadOnlyList<string>> SeriousAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            // As the debugger's own text: the page's content policy holds for the page, and stays on.
            await page.EvaluateAsync(await File.ReadAllTextAsync(Node.AxeScript));
        }

        return await page.EvaluateAsync<string[]>("""
            async () => {
              const { violations } = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] });
              return violations
                .filter(v => v.impact === "serious" || v.impact === "critical")
                .map(v => `${v.id} (${v.nodes.length}): ${v.help}: ${v.nodes[0].html.slice(0, 200)} ${v.nodes[0].failureSummary}`);
            }
            """);
    }
}
