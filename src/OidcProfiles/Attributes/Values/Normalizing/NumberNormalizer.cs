namespace OidcProfiles.Attributes.Values.Normalizing;

/// <summary>
/// Makes one value of equal numbers: 5, 5.0 and 5e0 are the whole number 5, as <see cref="AttributeValue.FromJson"/> reads it back;
/// 1.50 is 1.5.
/// </summary>
internal static class NumberNormalizer
{
    public static AttributeValue Normalize(decimal number)
    {
        if (decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue)
        {
            return new IntegerValue((long)number);
        }

        // Division by one with the greatest scale takes away the zeros at the end.
        return new NumberValue(number / 1.0000000000000000000000000000m);
    }
}
