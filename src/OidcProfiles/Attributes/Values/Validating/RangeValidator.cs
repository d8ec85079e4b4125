namespace OidcProfiles.Attributes.Values.Validating;

/// <summary>Accepts numbers from the minimum to the maximum, both inclusive.</summary>
internal static class RangeValidator
{
    public static bool IsValid(decimal number, AttributeConstraints constraints) =>
        !(number < constraints.Minimum) && !(number > constraints.Maximum);
}
