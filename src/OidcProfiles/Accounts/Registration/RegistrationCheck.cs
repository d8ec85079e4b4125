using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Accounts.Registration;

/// <summary>All that speaks against a registration, except for the password.</summary>
internal sealed class RegistrationCheck(
    RegistrationForm form, AddressRules addresses, ProfileErrorDescriber errors, IOptions<OidcProfilesOptions> options)
{
    public TimeSpan ProofLifetime => options.Value.Accounts.Registration.ProofLifetime;

    public IEnumerable<IdentityError> Find(RegistrationRequest request)
    {
        if (!options.Value.Accounts.Registration.Enabled)
        {
            return [errors.RegistrationClosed()];
        }

        return [.. FindOfAddress(request), .. form.Check(request)];
    }

    private IEnumerable<IdentityError> FindOfAddress(RegistrationRequest request)
    {
        var verdict = addresses.Judge(request.Address);
        if (verdict != AddressVerdict.Accepted)
        {
            yield return verdict == AddressVerdict.Invalid ? errors.InvalidAddress() : errors.ExcludedAddress();
        }

        // Another person's address as a user name would take it from them, and mislead whoever reads it.
        if (request.UserName is { } name && name.Contains('@', StringComparison.Ordinal)
            && !string.Equals(name, request.Address, StringComparison.OrdinalIgnoreCase))
        {
            yield return errors.ForeignAddressAsUserName();
        }
    }
}
