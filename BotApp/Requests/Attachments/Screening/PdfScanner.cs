using System.Buffers;
using System.IO.Compression;

namespace BotApp.Requests.Attachments.Screening;

/// <summary>
/// Finds the names in a PDF that stand for encryption, actions, scripts and embedded files (ISO 32000-1). The whole file is searched, so
/// that no damaged or misleading structure can hide an object; object streams are inflated within limits. The pages are not read, and
/// nothing is executed or rendered.
/// </summary>
public sealed class PdfScanner
{
    /// <summary>All object streams of a file together; those of a scan take some kilobytes.</summary>
    public const int MaxInflatedBytes = 8_000_000;

    public const int MaxObjectStreams = 1_000;

    private const int InflaterBufferBytes = 8 * 1024;

    private static readonly SearchValues<byte> Beginnings = SearchValues.Create("/o"u8);

    private readonly byte[] _file;
    private PdfWarnings _found;
    private long _stepsLeft;
    private long _inputLeft;
    private int _inflatedLeft = MaxInflatedBytes;
    private int _streamsLeft = MaxObjectStreams;

    private PdfScanner(byte[] file)
    {
        _file = file;
        // Objects and streams of an honest file do not overlap, so that reading each of them once takes no more than the file's length.
        _stepsLeft = file.Length;
        _inputLeft = file.Length + ((long)MaxObjectStreams * InflaterBufferBytes);
    }

    public static PdfWarnings Scan(byte[] file)
    {
        var scanner = new PdfScanner(file);
        scanner.ScanFile();
        // Encrypted streams cannot be inflated; that the file is encrypted says it all.
        return scanner._found.HasFlag(PdfWarnings.Encrypted) ? scanner._found & ~PdfWarnings.Unreadable : scanner._found;
    }

    private void ScanFile()
    {
        var bytes = _file.AsSpan();
        for (var at = 0; bytes[at..].IndexOfAny(Beginnings) is >= 0 and var next; at++)
        {
            at += next;
            if (bytes[at] == (byte)'/')
            {
                Note(bytes, at);
            }
            else if (bytes[at..].StartsWith("obj"u8))
            {
                ScanObject(at + 3);
            }
        }
    }

    /// <summary>Notes the name that begins at <paramref name="slash"/>.</summary>
    private void Note(ReadOnlySpan<byte> bytes, int slash)
    {
        Span<byte> buffer = stackalloc byte[PdfSyntax.MaxNameLength];
        var name = PdfSyntax.ReadName(bytes, slash, buffer, out var end);
        _found |= name switch
        {
            _ when name.SequenceEqual("Encrypt"u8) => PdfWarnings.Encrypted,
            _ when name.SequenceEqual("JavaScript"u8) => PdfWarnings.Script,
            _ when IsLaunch(name) => PdfWarnings.Launch,
            _ when IsEmbedded(name) => PdfWarnings.EmbeddedFile,
            // An array is a destination: the page to begin with.
            _ when name.SequenceEqual("OpenAction"u8) || name.SequenceEqual("AA"u8) =>
                PdfSyntax.IsFollowedByDictionaryOrReference(bytes, end) ? PdfWarnings.ActsWhenOpened : PdfWarnings.None,
            _ when name.SequenceEqual("XFA"u8) =>
                PdfSyntax.IsFollowedByReferenceOrStrings(bytes, end) ? PdfWarnings.DynamicForm : PdfWarnings.None,
            _ => PdfWarnings.None,
        };
    }

    private static bool IsLaunch(ReadOnlySpan<byte> name) => name.SequenceEqual("Launch"u8) || name.SequenceEqual("GoToR"u8)
        || name.SequenceEqual("GoToE"u8) || name.SequenceEqual("SubmitForm"u8) || name.SequenceEqual("ImportData"u8);

    private static bool IsEmbedded(ReadOnlySpan<byte> name) => name.SequenceEqual("EmbeddedFile"u8) || name.SequenceEqual("EmbeddedFiles"u8)
        || name.SequenceEqual("FileAttachment"u8) || name.SequenceEqual("RichMedia"u8) || name.SequenceEqual("Rendition"u8);

    /// <summary>Looks into the object if it is an object stream.</summary>
    private void ScanObject(int at)
    {
        if (_stepsLeft <= 0)
        {
            _found |= PdfWarnings.Unreadable;
            return;
        }

        var stream = PdfStreamDictionary.Read(_file, at, out var end);
        _stepsLeft -= end - at;
        if (stream is not { HoldsObjects: true, IsCompressed: true })
        {
            return;
        }

        // Readers go by the table of objects, so that any stream may turn out to be needed.
        if (!stream.IsUsual || _streamsLeft-- <= 0 || !Inflate(stream.DataStart))
        {
            _found |= PdfWarnings.Unreadable;
        }
    }

    /// <summary>Notes the names in an object stream; false when it is damaged or exceeds a limit.</summary>
    private bool Inflate(int start)
    {
        if (_inputLeft <= 0 || _inflatedLeft <= 0)
        {
            return false;
        }

        using var input = new MemoryStream(_file, start, _file.Length - start, writable: false);
        using var inflater = new ZLibStream(input, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var (buffer, isWhole) = (new byte[InflaterBufferBytes], false);
        try
        {
            int read;
            do
            {
                read = inflater.Read(buffer);
                plain.Write(buffer, 0, read);
            }
            while (read > 0 && plain.Length < _inflatedLeft && input.Position <= _inputLeft);

            isWhole = read == 0 && plain.Length > 0;
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException)
        {
            // What came before the damage is searched all the same. A header that asks for a dictionary is an IOException.
        }

        _inputLeft -= input.Position;
        _inflatedLeft -= (int)plain.Length;
        var names = plain.GetBuffer().AsSpan(0, (int)plain.Length);
        for (var at = 0; names[at..].IndexOf((byte)'/') is >= 0 and var next; at++)
        {
            at += next;
            Note(names, at);
        }

        return isWhole;
    }
}
