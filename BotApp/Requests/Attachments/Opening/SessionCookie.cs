using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BotApp.Storage.Encryption;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>
/// Encrypts a browser session into a cookie value with the app's own key: readable on every node, opaque and tamper-proof outside.
/// </summary>
public sealed class SessionCookie(FieldCipher cipher)
{
    private const string Purpose = "KnownBrowser";
    private const int MaxLength = 400;

    public string Protect(BrowserSession browser) =>
        Base64Url.EncodeToString(cipher.Encrypt(Purpose, FormattableString.Invariant($"{browser.OfficerId:N} {browser.Until.UtcTicks}")));

    /// <summary>Null when the value is foreign, was changed or has expired.</summary>
    public BrowserSession? Unprotect(string? text, DateTimeOffset now)
    {
        if (text is null or { Length: > MaxLength } || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            var parts = cipher.Decrypt(Purpose, Base64Url.DecodeFromUtf8(Encoding.ASCII.GetBytes(text))).Split(' ');
            var until = new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero);
            return now < until ? new BrowserSession(Guid.ParseExact(parts[0], "N"), until) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
