using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Accounts.Registration;

/// <summary>All that speaks against a registration, except for the password.</summary>
internal sealed class RegistrationCheck(
    RegistrationForm form, AddressRules addresses, ProfileErrorDescriber errors, IOptions<OidcProfilesOptions> options)
{
    public RegistrationOptions Options => options.Value.Accounts.Registration;

    public ProfileErrorDescriber Errors => errors;

    public IEnumerable<IdentityError> Find(RegistrationRequest request) => Options.Enabled
        ? [.. Find(request.Address), .. FindOfUserName(request.UserName, request.Address), .. form.Check(request)]
        : [errors.RegistrationClosed()];

    /// <summary>What speaks against an account with the address.</summary>
    public IEnumerable<IdentityError> Find(string? address) => Options.Enabled ? FindOfAddress(address) : [errors.RegistrationClosed()];

    /// <summary>What speaks against the address alone, whether people may register or not.</summary>
    public IEnumerable<IdentityError> FindOfAddress(string? address) => addresses.Judge(address) switch
    {
        AddressVerdict.Accepted => [],
        AddressVerdict.Invalid => [errors.InvalidAddress()],
        _ => [errors.ExcludedAddress()],
    };

    /// <summary>Another person's address as a user name would take it from them, and mislead whoever reads it.</summary>
    public IEnumerable<IdentityError> FindOfUserName(string? name, string address) =>
        name is not null && name.Contains('@', StringComparison.Ordinal) && !string.Equals(name, address, StringComparison.OrdinalIgnoreCase)
            ? [errors.ForeignAddressAsUserName()]
            : [];
}
