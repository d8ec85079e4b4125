using System.Globalization;
using System.Numerics;

namespace Scriban.Parsing;

/// <summary>The values of number literals. An integer is of the narrowest type of int, long and BigInteger that holds it.</summary>
internal static class NumberReader
{
    public static object? ReadInteger(string text)
    {
        const NumberStyles Style = NumberStyles.Integer | NumberStyles.AllowExponent;
        var digits = text.Replace("_", string.Empty, StringComparison.Ordinal);
        if (long.TryParse(digits, Style, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= int.MinValue and <= int.MaxValue ? (object)(int)number : number;
        }

        return BigInteger.TryParse(digits, Style, CultureInfo.InvariantCulture, out var big) ? big : null;
    }

    public static object? ReadFloat(string text, bool asDecimal)
    {
        var suffix = char.ToLowerInvariant(text[^1]);
        var digits = suffix is 'f' or 'd' or 'm' ? text.AsSpan(0, text.Length - 1) : text;
        if (suffix == 'f')
        {
            return float.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var single) ? single : null;
        }

        if ((asDecimal || suffix == 'm')
            && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return exact;
        }

        return suffix != 'm' && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>0x…: the bits of an int or a long, so that it may be negative; with u it is not.</summary>
    public static object? ReadHexadecimal(string text)
    {
        var (digits, unsigned) = Digits(text);
        if (ulong.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var bits))
        {
            return FromBits(bits, unsigned);
        }

        return BigInteger.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var big) ? big : null;
    }

    /// <summary>0b…, also with a binary point.</summary>
    public static object? ReadBinary(string text)
    {
        var (digits, unsigned) = Digits(text);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var isFloat = point > 0 && digits[^1] is 'f' or 'F';
        digits = point > 0 ? digits.TrimEnd('f', 'F', 'd', 'D') : digits;
        var bits = BigInteger.Zero;
        foreach (var digit in digits.Where(digit => digit != '.'))
        {
            bits = (bits << 1) | (digit == '1' ? BigInteger.One : BigInteger.Zero);
        }

        if (point <= 0)
        {
            return bits <= ulong.MaxValue ? FromBits((ulong)bits, unsigned) : bits;
        }

        var scale = Math.Pow(2, point - (digits.Length - 1));
        return isFloat ? (object)((float)bits * (float)scale) : (double)bits * scale;
    }

    private static (string Digits, bool Unsigned) Digits(string text)
    {
        var digits = text[2..].Replace("_", string.Empty, StringComparison.Ordinal);
        var unsigned = digits[^1] is 'u' or 'U';
        return (unsigned ? digits[..^1] : digits, unsigned);
    }

    private static object FromBits(ulong bits, bool unsigned) => (bits <= uint.MaxValue, unsigned) switch
    {
        // Without the cast all four would become a BigInteger.
        (true, true) => (object)(long)bits,
        (true, false) => unchecked((int)bits),
        (false, true) => new BigInteger(bits),
        (false, false) => unchecked((long)bits),
    };
}
