namespace BotApp.Excel;

/// <summary>The kind of an XML token; comments, declarations and CDATA are <see cref="Other"/> and always copied unchanged.</summary>
public enum XmlTokenKind
{
    Text,
    Start,
    Empty,
    End,
    Other,
}

/// <summary>
/// Splits XML into tokens without interpreting them, so that everything not changed on purpose is copied character by character.
/// The XML must already be known to be well-formed.
/// </summary>
public sealed class XmlTokenReader(TextReader xml)
{
    private char[] _buffer = new char[16_384];
    private int _start;
    private int _end;
    private int _filled;

    public XmlTokenKind Kind { get; private set; }

    /// <summary>The raw token; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Raw => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The local element name; empty for text and other tokens.</summary>
    public ReadOnlySpan<char> Name => Kind is XmlTokenKind.Text or XmlTokenKind.Other ? [] : XmlTag.Name(Raw);

    public bool Read()
    {
        _start = _end;
        if (!Has(1))
        {
            return false;
        }

        if (_buffer[_start] != '<')
        {
            _end = Find("<", _start, orEnd: true);
            Kind = XmlTokenKind.Text;
        }
        else if (StartsWith("<!--"))
        {
            Other("-->");
        }
        else if (StartsWith("<![CDATA["))
        {
            Other("]]>");
        }
        else if (StartsWith("<?"))
        {
            Other("?>");
        }
        else
        {
            _end = FindTagEnd();
            Kind = _buffer[_start + 1] == '/' ? XmlTokenKind.End : _buffer[_end - 2] == '/' ? XmlTokenKind.Empty : XmlTokenKind.Start;
        }

        return true;
    }

    private void Other(string end)
    {
        _end = Find(end, _start, orEnd: false) + end.Length;
        Kind = XmlTokenKind.Other;
    }

    private bool StartsWith(string text) => Has(text.Length) && _buffer.AsSpan(_start).StartsWith(text);

    private int Find(string text, int from, bool orEnd)
    {
        var at = from - _start;
        while (true)
        {
            var found = _buffer.AsSpan(_start + at, _filled - _start - at).IndexOf(text);
            if (found >= 0)
            {
                return _start + at + found;
            }

            at = Math.Max(at, _filled - _start - text.Length + 1);
            if (!Fill())
            {
                return orEnd ? _filled : throw new InvalidDataException("xml");
            }
        }
    }

    private int FindTagEnd()
    {
        var quote = '\0';
        for (var at = 1; ; at++)
        {
            if (!Has(at + 1))
            {
                throw new InvalidDataException("xml");
            }

            var next = _buffer[_start + at];
            if (quote != '\0')
            {
                quote = next == quote ? '\0' : quote;
            }
            else if (next is '"' or '\'')
            {
                quote = next;
            }
            else if (next == '>')
            {
                return _start + at + 1;
            }
        }
    }

    private bool Has(int count)
    {
        while (_filled - _start < count)
        {
            if (!Fill())
            {
                return false;
            }
        }

        return true;
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _filled - _start).CopyTo(_buffer);
            (_filled, _end, _start) = (_filled - _start, _end - _start, 0);
        }

        if (_filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = xml.Read(_buffer, _filled, _buffer.Length - _filled);
        _filled += read;
        return read > 0;
    }
}
