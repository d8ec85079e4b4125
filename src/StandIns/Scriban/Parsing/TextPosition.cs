namespace Scriban.Parsing;

/// <summary>A place in a text; offset, line and column count from 0, in UTF-16 units.</summary>
public struct TextPosition(int offset, int line, int column) : IEquatable<TextPosition>
{
    public static readonly TextPosition Eof = new(-1, -1, -1);

    public int Offset { get; set; } = offset;

    public int Column { get; set; } = column;

    public int Line { get; set; } = line;

    public static bool operator ==(TextPosition left, TextPosition right) => left.Equals(right);

    public static bool operator !=(TextPosition left, TextPosition right) => !left.Equals(right);

    public readonly TextPosition NextColumn(int offset = 1) => new(Offset + offset, Line, Column + offset);

    public readonly TextPosition NextLine(int offset = 1) => new(Offset + offset, Line + offset, 0);

    public readonly bool Equals(TextPosition other) => (Offset, Line, Column) == (other.Offset, other.Line, other.Column);

    public override readonly bool Equals(object? obj) => obj is TextPosition other && Equals(other);

    public override readonly int GetHashCode() => Offset;

    public override readonly string ToString() => $"({Offset}:{Line},{Column})";

    /// <summary>As people count: from 1.</summary>
    public readonly string ToStringSimple() => $"{Line + 1},{Column + 1}";
}
