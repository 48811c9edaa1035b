using System.Globalization;

namespace BotApp.Excel;

/// <summary>Buffers the XML of one row and writes it at once, instead of a dozen small writes per cell.</summary>
public sealed class RowBuffer
{
    private char[] _text = new char[8_192];
    private int _length;

    public RowBuffer Add(ReadOnlySpan<char> text)
    {
        if (text.Length > _text.Length - _length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + text.Length));
        }

        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
        return this;
    }

    public RowBuffer Add(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        return Add(digits[..length]);
    }

    public void WriteTo(TextWriter output)
    {
        output.Write(_text.AsSpan(0, _length));
        _length = 0;
    }
}
