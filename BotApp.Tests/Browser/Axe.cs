using Microsoft.Playwright;

namespace BotApp.Browser;

/// <summary>Runs axe-core on the current page.</summary>
internal static class Axe
{
    /// <summary>Serious and critical violations of WCAG 2.2 A and AA, each with its first element.</summary>
    public static async Task<IReadOnlyList<string>> SeriousAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            // Evaluated through the debugger, which the page's Content-Security-Policy does not restrict.
            await page.EvaluateAsync(await File.ReadAllTextAsync(NodeAssets.AxeScript));
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
