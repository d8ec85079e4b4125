namespace OidcProfiles.Accounts.Registration;

/// <summary>The faults of the addresses in the settings of registration.</summary>
internal static class RegistrationFaults
{
    public static IEnumerable<string> Find(RegistrationOptions registration)
    {
        foreach (var (name, value) in new[] { ("TermsUrl", registration.TermsUrl), ("PrivacyUrl", registration.PrivacyUrl) })
        {
            if (value is not null && !LocalAddress.IsLocal(value) && !IsOfTheWeb(value))
            {
                yield return $"Accounts:Registration:{name} '{SafeName.Shorten(value)}' is not accepted; accepted: an absolute http or https "
                    + "address, or a path that begins with one slash.";
            }
        }
    }

    private static bool IsOfTheWeb(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", UserInfo.Length: 0 };
}
