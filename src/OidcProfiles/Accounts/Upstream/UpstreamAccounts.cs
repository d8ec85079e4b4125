using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Attributes;
using OidcProfiles.Auditing;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Makes accounts for people who come from a provider: without a password, linked, with what the provider says of them.</summary>
internal sealed class UpstreamAccounts<TUser>(
    AccountUsers<TUser> users, UpstreamLinks<TUser> links, UpstreamRefresh refresh, AccountMails mails)
    where TUser : class, new()
{
    private const int RandomNameLength = 10;

    private static readonly string[] OfUserName = [nameof(IdentityErrorDescriber.DuplicateUserName), nameof(IdentityErrorDescriber.InvalidUserName)];

    /// <summary>Within a unit of work; all of it or nothing.</summary>
    /// <param name="snapshot">Who comes.</param>
    /// <param name="address">The address of the account.</param>
    /// <param name="isProven">Whether the provider or a mail has proven it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<(IdentityResult Result, string? UserId)> MakeAsync(
        UpstreamSnapshot snapshot, string address, bool isProven, CancellationToken cancellationToken)
    {
        // Not left to the host's setting: two accounts with one address could not both get a mail for a forgotten password.
        if ((await users.FindByAddressAsync(address)).IsTaken)
        {
            return (IdentityResult.Failed(users.Manager.ErrorDescriber.DuplicateEmail(address)), null);
        }

        var (created, user) = await CreateAsync(snapshot, address, isProven, cancellationToken);
        if (user is null)
        {
            return (created, null);
        }

        var linked = await links.AddAsync(user, snapshot, cancellationToken);
        if (!linked.Succeeded)
        {
            return (linked, null);
        }

        var userId = await users.Manager.GetUserIdAsync(user);
        await users.Trail.RecordAsync(AuditEvents.AccountRegistered, userId, "provider", cancellationToken);
        await refresh.TakeAsync(userId, snapshot, isSignup: true, cancellationToken);
        await mails.WelcomeAsync(userId, address, cancellationToken);
        return (IdentityResult.Success, userId);
    }

    /// <summary>Tells the owner of an account that was there before, if its address is proven; within the unit of work of the link.</summary>
    public async Task TellOfLinkAsync(TUser user, string provider, RequestOrigin origin, CancellationToken cancellationToken)
    {
        if (await users.Manager.IsEmailConfirmedAsync(user) && await users.Manager.GetEmailAsync(user) is { Length: > 0 } address)
        {
            var name = await links.Providers.NameOfAsync(provider);
            await mails.LoginLinkedAsync(await users.Manager.GetUserIdAsync(user), address, name, origin, cancellationToken);
        }
    }

    private async Task<(IdentityResult Result, TUser? User)> CreateAsync(
        UpstreamSnapshot snapshot, string address, bool isProven, CancellationToken cancellationToken)
    {
        var result = IdentityResult.Success;
        foreach (var name in Names(snapshot, address))
        {
            var user = new TUser();
            result = await users.CreateAsync(user, name, address, isProven, passwordHash: null, cancellationToken);
            if (result.Succeeded)
            {
                return (result, user);
            }

            if (!result.Errors.All(error => OfUserName.Contains(error.Code)))
            {
                break;
            }
        }

        return (result, null);
    }

    /// <summary>
    /// The name at the provider, if it may be one here; then the address, which nobody else has proven; then one that says nothing, so that
    /// nobody is kept out by a taken name.
    /// </summary>
    private static IEnumerable<string> Names(UpstreamSnapshot snapshot, string address)
    {
        if (snapshot.Attributes.TryGetValue(StandardAttributes.PreferredUserName, out var value)
            && value.ValueKind == System.Text.Json.JsonValueKind.String && value.GetString() is { Length: > 0 } name
            && !name.Contains('@', StringComparison.Ordinal))
        {
            yield return name;
        }

        yield return address;
        yield return $"user-{RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", RandomNameLength)}";
    }
}
