using System.Text.RegularExpressions;

namespace OidcProfiles.Attributes.Values.Validating;

/// <summary>Accepts what the attribute's pattern matches as a whole; anything where there is no pattern.</summary>
internal static class PatternValidator
{
    public static bool IsValid(string text, AttributeDefinition definition)
    {
        if (definition.Constraints.Pattern is not { } pattern)
        {
            return true;
        }

        try
        {
            return WholeTextPattern.Get(pattern).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new InvalidOperationException(
                $"The pattern of the attribute '{definition.Name}' is no regular expression that RegexOptions.NonBacktracking accepts; "
                + "change the pattern in the definition.",
                exception);
        }
    }
}
