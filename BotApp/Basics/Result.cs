using System.Diagnostics.CodeAnalysis;

namespace BotApp.Basics;

/// <summary>A value or the refusal that explains why there is none. After <see cref="IsRefused"/> the compiler knows which.</summary>
public readonly struct Result<T> where T : notnull
{
    private readonly T? _value;
    private readonly Refusal? _why;

    private Result(T? value, Refusal? why) => (_value, _why) = (value, why);

    public bool IsRefused([NotNullWhen(true)] out Refusal? why, [NotNullWhen(false)] out T? value)
    {
        (why, value) = (_why, _value);
        if (why is null && value is null)
        {
            throw new InvalidOperationException("A default Result carries neither a value nor a refusal.");
        }

        return why is not null;
    }

    [SuppressMessage("Usage", "CA2225", Justification = "The conversion is the whole point; a named twin would never be called.")]
    public static implicit operator Result<T>(T value) => new(value, null);

    [SuppressMessage("Usage", "CA2225", Justification = "The conversion is the whole point; a named twin would never be called.")]
    public static implicit operator Result<T>(Refusal why) => new(default, why);
}
