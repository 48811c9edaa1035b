using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BotApp.Requests.Proofs.Opening;

namespace BotApp.Storage;

/// <summary>
/// Encrypts a browser session into a cookie value with the app's own key: readable on every node, opaque and tamper-proof outside.
/// </summary>
public sealed class BrowserSeal(FieldCipher cipher)
{
    private const string Purpose = "KnownBrowser";
    private const int LongestText = 400;

    public string Seal(KnownBrowser browser) =>
        Base64Url.EncodeToString(cipher.Seal(Purpose, FormattableString.Invariant($"{browser.OfficerId:N} {browser.Until.UtcTicks}")));

    /// <summary>Null when the value is foreign, was changed or has expired.</summary>
    public KnownBrowser? Open(string? text, DateTimeOffset now)
    {
        if (text is null or { Length: > LongestText } || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            var parts = cipher.Open(Purpose, Base64Url.DecodeFromUtf8(Encoding.ASCII.GetBytes(text))).Split(' ');
            var until = new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero);
            return now < until ? new KnownBrowser(Guid.ParseExact(parts[0], "N"), until) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
