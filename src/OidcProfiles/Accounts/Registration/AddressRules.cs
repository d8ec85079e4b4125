using Microsoft.Extensions.Options;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Attributes.Values.Validating;

namespace OidcProfiles.Accounts.Registration;

/// <summary>Which addresses may register.</summary>
internal sealed class AddressRules(IOptions<OidcProfilesOptions> options)
{
    /// <summary>Whether the address is one, and of a domain that may register.</summary>
    public AddressVerdict Judge(string? address)
    {
        if (address is null || !EmailValidator.IsValid(address) || EmailDomain.ToComparable(address[(address.LastIndexOf('@') + 1)..]) is not { } domain)
        {
            return AddressVerdict.Invalid;
        }

        var rules = options.Value.Accounts.Registration;
        return (rules.AllowedDomains.Count == 0 || rules.AllowedDomains.Any(allowed => EmailDomain.ToComparable(allowed) == domain))
            && !rules.BlockedDomains.Any(blocked => IsWithin(domain, EmailDomain.ToComparable(blocked)))
                ? AddressVerdict.Accepted
                : AddressVerdict.Excluded;
    }

    private static bool IsWithin(string domain, string? parent) =>
        parent is not null && (domain == parent || domain.EndsWith($".{parent}", StringComparison.Ordinal));
}
