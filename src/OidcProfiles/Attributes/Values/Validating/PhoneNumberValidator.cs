using System.Text.RegularExpressions;

namespace OidcProfiles.Attributes.Values.Validating;

/// <summary>
/// Accepts E.164: + and 2 to 15 digits, the first not 0 (ITU-T E.164, 6.2); optionally <c>;ext=</c> and at most 15 digits
/// (RFC 3966, 5.3).
/// </summary>
internal static partial class PhoneNumberValidator
{
    public static bool IsValid(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"\A\+[1-9][0-9]{1,14}(;ext=[0-9]{1,15})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
