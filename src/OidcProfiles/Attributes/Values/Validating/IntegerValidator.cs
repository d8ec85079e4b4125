namespace OidcProfiles.Attributes.Values.Validating;

/// <summary>Accepts whole numbers of 64 bits. JSON knows no integers, so that 5.0 is one (RFC 8259, 6).</summary>
internal static class IntegerValidator
{
    public static bool IsValid(decimal number) => decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue;
}
