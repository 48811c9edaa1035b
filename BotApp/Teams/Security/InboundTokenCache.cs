using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace BotApp.Teams.Security;

/// <summary>
/// Caches validated tokens by SHA-256 until they expire or the keys change; the Bot Connector reuses a token for about an hour.
/// Only valid tokens are cached, so strangers cannot fill the cache.
/// </summary>
public sealed class InboundTokenCache(SigningKeys keys, TimeProvider clock)
{
    private const int MaxEntries = 1024;

    private readonly ConcurrentDictionary<(UInt128, UInt128), InboundToken> _passed = new();

    public InboundToken? Find(ReadOnlySpan<char> token)
    {
        var hash = Hash(token);
        if (!_passed.TryGetValue(hash, out var passed))
        {
            return null;
        }

        if (clock.GetUtcNow() < passed.Expires && ReferenceEquals(keys.Known(passed.Key.Kid), passed.Key))
        {
            return passed;
        }

        _passed.TryRemove(hash, out _);
        return null;
    }

    public void Keep(string token, InboundToken passed)
    {
        if (_passed.Count >= MaxEntries)
        {
            _passed.Clear();
        }

        _passed[Hash(token)] = passed;
    }

    private static (UInt128, UInt128) Hash(ReadOnlySpan<char> token)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(token.Length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(token, bytes)), hash);
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        return (BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }
}
