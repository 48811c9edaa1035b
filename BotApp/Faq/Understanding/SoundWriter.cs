namespace BotApp.Faq.Understanding;

/// <summary>Sounds written one after another into a buffer of the caller, because several words of every message are encoded.</summary>
internal ref struct SoundWriter(Span<char> buffer)
{
    private readonly Span<char> _buffer = buffer;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<char> Sounds => _buffer[..Length];

    public void Append(char sound) => _buffer[Length++] = sound;

    /// <summary>Doubled letters become one and longer words lose a final vowel, so that naya, nayi and naye share a key.</summary>
    public void Simplify()
    {
        var tidy = 0;
        foreach (var sound in Sounds)
        {
            if (tidy == 0 || _buffer[tidy - 1] != sound || char.IsAsciiDigit(sound))
            {
                _buffer[tidy++] = sound;
            }
        }

        while (tidy >= 4 && PhoneticEncoder.IsVowel(_buffer[tidy - 1]))
        {
            tidy--;
        }

        Length = tidy;
    }
}
