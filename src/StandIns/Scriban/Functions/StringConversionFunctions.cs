using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Scriban.Functions;

/// <summary>The conversions of string.…, from to_int on.</summary>
internal static class StringConversionFunctions
{
    private const NumberStyles Fractional = NumberStyles.Float | NumberStyles.AllowThousands;

    public static object? ToInt(TemplateContext context, string? text) =>
        int.TryParse(text, NumberStyles.Integer, context.CurrentCulture, out var number) ? number : null;

    public static object? ToLong(TemplateContext context, string? text) =>
        long.TryParse(text, NumberStyles.Integer, context.CurrentCulture, out var number) ? number : null;

    public static object? ToFloat(TemplateContext context, string? text) =>
        float.TryParse(text, Fractional, context.CurrentCulture, out var number) ? number : null;

    public static object? ToDouble(TemplateContext context, string? text) =>
        double.TryParse(text, Fractional, context.CurrentCulture, out var number) ? number : null;

    /// <summary>Shortens a text to a length, in which the dots are included.</summary>
    public static string Truncate(string? text, int length, string? ellipsis = null)
    {
        ellipsis ??= "...";
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        return text.Length > length ? string.Concat(text.AsSpan(0, Math.Max(length - ellipsis.Length, 0)), ellipsis) : text;
    }

    /// <summary>The first words of a text, and always dots. The parameter for other dots is there, but has no effect.</summary>
    public static string Truncatewords(string? text, int count, string? ellipsis = null) => string.IsNullOrEmpty(text)
        ? string.Empty
        : string.Join(' ', Regex.Split(text, @"\s+").Take(count)) + "...";

    public static string? Upcase(string? text) => text?.ToUpperInvariant();

    // Weak as they are, they are part of the language.
#pragma warning disable CA5350, CA5351
    public static string Md5(string? text) => Hexadecimal(MD5.HashData(Bytes(text)));

    public static string Sha1(string? text) => Hexadecimal(SHA1.HashData(Bytes(text)));

    public static string Sha256(string? text) => Hexadecimal(SHA256.HashData(Bytes(text)));

    public static string Sha512(string? text) => Hexadecimal(SHA512.HashData(Bytes(text)));

    public static string HmacSha1(string? text, string? secretKey) => Hexadecimal(HMACSHA1.HashData(Bytes(secretKey), Bytes(text)));
#pragma warning restore CA5350, CA5351

    public static string HmacSha256(string? text, string? secretKey) => Hexadecimal(HMACSHA256.HashData(Bytes(secretKey), Bytes(text)));

    public static string HmacSha512(string? text, string? secretKey) => Hexadecimal(HMACSHA512.HashData(Bytes(secretKey), Bytes(text)));

    public static string PadLeft(TemplateContext context, string? text, int width)
    {
        CheckWidth(context, width);
        return (text ?? string.Empty).PadLeft(width);
    }

    public static string PadRight(TemplateContext context, string? text, int width)
    {
        CheckWidth(context, width);
        return (text ?? string.Empty).PadRight(width);
    }

    public static string Base64Encode(string? text) => Convert.ToBase64String(Bytes(text));

    public static string Base64Decode(string? text) => Encoding.UTF8.GetString(Convert.FromBase64String(text ?? string.Empty));

    public static int IndexOf(string? text, string? search, int? startIndex = null, int? count = null, string? stringComparison = null)
    {
        // Not left to the binding of arguments, whose error would point at the call instead of the argument.
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(search);
        var comparison = StringComparison.CurrentCulture;
        if (stringComparison is not null && !Enum.TryParse(stringComparison, out comparison))
        {
            throw new ArgumentException($"`{stringComparison}` is not a way of comparing strings.", nameof(stringComparison));
        }

        var start = startIndex ?? 0;
        return text.IndexOf(search, start, count ?? (text.Length - start), comparison);
    }

    private static byte[] Bytes(string? text) => Encoding.UTF8.GetBytes(text ?? string.Empty);

    private static string Hexadecimal(byte[] hash) => Convert.ToHexStringLower(hash);

    private static void CheckWidth(TemplateContext context, int width)
    {
        if (context.LimitToString > 0 && width > context.LimitToString)
        {
            throw new ArgumentOutOfRangeException(nameof(width), $"The string would exceed the limit of {context.LimitToString} characters.");
        }
    }
}
