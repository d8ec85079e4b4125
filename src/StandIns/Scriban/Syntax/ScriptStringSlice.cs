namespace Scriban.Syntax;

/// <summary>A part of a text, not copied.</summary>
public readonly struct ScriptStringSlice : IEquatable<ScriptStringSlice>
{
    public static readonly ScriptStringSlice Empty = new(string.Empty);

    public readonly string? FullText;

    public readonly int Index;

    public readonly int Length;

    public ScriptStringSlice(string? fullText)
        : this(fullText, 0, fullText?.Length ?? 0)
    {
    }

    public ScriptStringSlice(string? fullText, int index, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index + length, fullText?.Length ?? 0, nameof(length));
        FullText = fullText;
        Index = index;
        Length = length;
    }

    public char this[int index] => Span[index];

    private ReadOnlySpan<char> Span => FullText.AsSpan(Index, Length);

    public static bool operator ==(ScriptStringSlice left, ScriptStringSlice right) => left.Equals(right);

    public static bool operator !=(ScriptStringSlice left, ScriptStringSlice right) => !left.Equals(right);

    public static explicit operator ScriptStringSlice(string text) => new(text);

    public static explicit operator string(ScriptStringSlice slice) => slice.ToString();

    public bool Equals(ScriptStringSlice other) => Span.SequenceEqual(other.Span);

    public override bool Equals(object? obj) => obj is ScriptStringSlice other && Equals(other);

    public override int GetHashCode() => string.GetHashCode(Span, StringComparison.Ordinal);

    public override string ToString() => Span.ToString();
}
