using System.Buffers.Binary;
using System.Security.Cryptography;
using BotApp.Basics;

namespace BotApp.Storage.Encryption;

/// <summary>
/// File format: "BOT1", wrapped data key (nonce, tag, 32 bytes), then chunks of up to 64 KiB: 4-byte length with the final flag in its top
/// bit, tag, ciphertext. The nonce is the chunk number and the length word is authenticated, so that truncated, reordered or joined files
/// are detected. The document's id is authenticated with the wrapped key.
/// </summary>
internal static class EncryptedFile
{
    /// <summary>Bytes before the first chunk: what decrypts the chunks.</summary>
    public const int HeaderSize = 4 + NonceSize + TagSize + 32;

    private const int ChunkSize = 64 * 1024;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const uint FinalFlag = 0x8000_0000;

    private static readonly byte[] Magic = "BOT1"u8.ToArray();

    public static async Task<Stream> WriteAsync(Stream file, byte[] wrappingKey, Guid id)
    {
        var dataKey = RandomNumberGenerator.GetBytes(32);
        await file.WriteAsync(Wrap(dataKey, wrappingKey, id));
        return new Writer(file, dataKey);
    }

    /// <param name="wrappingKeys">Each is tried.</param>
    public static async Task<Stream> ReadAsync(Stream file, IReadOnlyList<byte[]> wrappingKeys, Guid id)
    {
        await using (file)
        {
            var header = await ReadHeaderAsync(file);
            for (var key = 0; ; key++)
            {
                if (Unwrap(header, wrappingKeys[key], id, last: key == wrappingKeys.Count - 1) is { } dataKey)
                {
                    return await DecryptChunksAsync(file, dataKey);
                }
            }
        }
    }

    /// <summary>
    /// The header rewrapped with the active key, null when it already uses it; the stream is then positioned at the first chunk.
    /// </summary>
    public static async Task<byte[]?> RewrapHeaderAsync(Stream file, IReadOnlyList<byte[]> wrappingKeys, Guid id)
    {
        var header = await ReadHeaderAsync(file);
        if (Unwrap(header, wrappingKeys[0], id, last: wrappingKeys.Count == 1) is not null)
        {
            return null;
        }

        for (var key = 1; ; key++)
        {
            if (Unwrap(header, wrappingKeys[key], id, last: key == wrappingKeys.Count - 1) is { } dataKey)
            {
                return Wrap(dataKey, wrappingKeys[0], id);
            }
        }
    }

    private static byte[] Wrap(byte[] dataKey, byte[] wrappingKey, Guid id)
    {
        var header = new byte[Magic.Length + NonceSize + TagSize + dataKey.Length];
        Magic.CopyTo(header, 0);
        var nonce = header.AsSpan(Magic.Length, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var wrap = new AesGcm(wrappingKey, TagSize);
        wrap.Encrypt(
            nonce,
            dataKey,
            header.AsSpan(Magic.Length + NonceSize + TagSize),
            header.AsSpan(Magic.Length + NonceSize, TagSize),
            id.ToByteArray());
        return header;
    }

    private static async Task<byte[]> ReadHeaderAsync(Stream file)
    {
        var header = new byte[HeaderSize];
        await file.ReadExactlyAsync(header);
        return header.AsSpan(0, Magic.Length).SequenceEqual(Magic)
            ? header
            : throw new CryptographicException("The stored document has an unknown format.");
    }

    private static byte[]? Unwrap(byte[] header, byte[] wrappingKey, Guid id, bool last)
    {
        var dataKey = new byte[32];
        using var wrap = new AesGcm(wrappingKey, TagSize);
        try
        {
            wrap.Decrypt(
                header.AsSpan(Magic.Length, NonceSize),
                header.AsSpan(Magic.Length + NonceSize + TagSize),
                header.AsSpan(Magic.Length + NonceSize, TagSize),
                dataKey,
                id.ToByteArray());
            return dataKey;
        }
        catch (AuthenticationTagMismatchException) when (!last)
        {
            return null;
        }
    }

    // Documents are limited to a few MB, so the plaintext fits into memory; nothing unauthenticated is returned.
    private static async Task<Stream> DecryptChunksAsync(Stream file, byte[] dataKey)
    {
        using var aes = new AesGcm(dataKey, TagSize);
        var plain = new MemoryStream();
        var word = new byte[4];
        for (long number = 0; ; number++)
        {
            await file.ReadExactlyAsync(word);
            var lengthAndFlag = BinaryPrimitives.ReadUInt32BigEndian(word);
            var length = (int)(lengthAndFlag & ~FinalFlag);
            if (length > ChunkSize)
            {
                throw new CryptographicException("The stored document is damaged.");
            }

            var chunk = new byte[TagSize + length];
            await file.ReadExactlyAsync(chunk);
            var opened = new byte[length];
            aes.Decrypt(NonceOf(number), chunk.AsSpan(TagSize), chunk.AsSpan(0, TagSize), opened, word);
            plain.Write(opened);
            if ((lengthAndFlag & FinalFlag) != 0)
            {
                plain.Position = 0;
                return plain;
            }
        }
    }

    private static byte[] NonceOf(long number)
    {
        var nonce = new byte[NonceSize];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(4), number);
        return nonce;
    }

    private sealed class Writer(Stream file, byte[] dataKey) : WriteOnlyStream
    {
        private readonly AesGcm _aes = new(dataKey, TagSize);
        private readonly byte[] _chunk = new byte[ChunkSize];
        private int _filled;
        private long _number;
        private bool _closed;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            while (!buffer.IsEmpty)
            {
                if (_filled == ChunkSize)
                {
                    WriteChunk(final: false);
                }

                var part = buffer[..Math.Min(buffer.Length, ChunkSize - _filled)];
                part.CopyTo(_chunk.AsSpan(_filled));
                _filled += part.Length;
                buffer = buffer[part.Length..];
            }
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Write(buffer.AsSpan(offset, count));
            return Task.CompletedTask;
        }

        public override void Flush()
        {
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_closed)
            {
                _closed = true;
                WriteChunk(final: true);
                _aes.Dispose();
            }

            base.Dispose(disposing);
        }

        private void WriteChunk(bool final)
        {
            Span<byte> word = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(word, (uint)_filled | (final ? FinalFlag : 0));
            var chunk = new byte[TagSize + _filled];
            _aes.Encrypt(NonceOf(_number++), _chunk.AsSpan(0, _filled), chunk.AsSpan(TagSize), chunk.AsSpan(0, TagSize), word);
            file.Write(word);
            file.Write(chunk);
            _filled = 0;
        }
    }
}
