using Microsoft.AspNetCore.Identity;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Auditing;

namespace OidcProfiles.Accounts.Phones;

/// <summary>The telephone number of an account: what may become one, and the writing of it.</summary>
internal sealed class PhoneAccounts<TUser>(
    UserManager<TUser> manager, IUserStore<TUser> store, AccountAttributes attributes, AccountTrail trail)
    where TUser : class
{
    private const char ExtensionMark = ';';

    public ProfileErrorDescriber Errors => attributes.Errors;

    public IdentityError? Refuse() => attributes.Refuse(StandardAttributes.PhoneNumber);

    public IdentityError? RefuseRemoval() => attributes.RefuseRemoval(StandardAttributes.PhoneNumber);

    /// <returns>The number as it is kept; or null and what to mend.</returns>
    public async Task<(string? Number, IdentityError? Error)> CheckAsync(string userId, string? text)
    {
        var (value, error) = attributes.Read(StandardAttributes.PhoneNumber, text);
        if (error is not null)
        {
            return (null, error);
        }

        var number = ((TextValue)value!).Text;
        if (number.Contains(ExtensionMark, StringComparison.Ordinal))
        {
            return (null, Errors.PhoneNumberWithExtension());
        }

        if (await manager.FindByIdAsync(userId) is not { } user)
        {
            return (null, Errors.UserNotFound());
        }

        return await manager.IsPhoneNumberConfirmedAsync(user) && await manager.GetPhoneNumberAsync(user) == number
            ? (null, Errors.SamePhoneNumber())
            : (number, null);
    }

    /// <summary>
    /// Number and flag with one write, so that there is never a number that the flag does not speak of. The security stamp stays: nobody signs
    /// in with a number.
    /// </summary>
    /// <param name="userId">Whose.</param>
    /// <param name="number">The proven number; null for none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IdentityResult> SetAsync(string userId, string? number, CancellationToken cancellationToken)
    {
        if (await manager.FindByIdAsync(userId) is not { } user)
        {
            return IdentityResult.Failed(Errors.UserNotFound());
        }

        var numbers = store as IUserPhoneNumberStore<TUser>
            ?? throw new InvalidOperationException("The store of Identity users keeps no telephone numbers: it must be an IUserPhoneNumberStore.");
        await numbers.SetPhoneNumberAsync(user, number, cancellationToken);
        await numbers.SetPhoneNumberConfirmedAsync(user, number is not null, cancellationToken);
        return await trail.RecordAsync(
            AuditEvents.PhoneChanged, userId, number is null ? "removal" : "code", () => manager.UpdateAsync(user), cancellationToken);
    }
}
