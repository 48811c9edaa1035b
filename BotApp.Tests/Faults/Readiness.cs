using System.Net;

namespace BotApp.Faults;

/// <summary>Waits for what <c>/readyz</c> answers.</summary>
internal static class Readiness
{
    /// <returns>The findings, for a caller on this machine.</returns>
    public static async Task<string> AnswersAsync(HttpClient client, HttpStatusCode status)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
                if (answer.StatusCode == status)
                {
                    return await answer.Content.ReadAsStringAsync();
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                // Not listening, or too slow under load.
            }

            Assert.True(tries < 1200, $"/readyz does not answer {(int)status}.");
            await Task.Delay(100);
        }
    }
}
