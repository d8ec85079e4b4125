using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Auditing;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Accounts;

/// <summary>Accounts that administrators make, over Identity.</summary>
internal sealed class UserCreation<TUser>(
    UserActs<TUser> acts, RegistrationCheck check, ProfileManager profiles, Entrances<TUser> entrances) : IUserCreation
    where TUser : class, new()
{
    private readonly UserManager<TUser> _manager = acts.Users.Manager;

    public async Task<NewUserResult> CreateAsync(NewUser wanted, ProfileActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var made = default(NewUserResult);
        var result = await acts.RunAsync(
            actor,
            async token =>
            {
                made = await MakeAsync(wanted, actor, token);
                return made.Result;
            },
            cancellationToken);
        return result.Succeeded ? made! : new(result, null);
    }

    public Task<IdentityResult> InviteAsync(string userId, string? culture, ProfileActor actor, CancellationToken cancellationToken) => acts.RunAsync(
        userId,
        actor,
        async (user, token) =>
        {
            if (await acts.Users.IsLockedForGoodAsync(user))
            {
                return IdentityResult.Failed(acts.Errors.AccountLocked());
            }

            if (await acts.Users.FindInvitedAddressAsync(user) is not { } address)
            {
                return IdentityResult.Failed(acts.Errors.InvitationNotOpen());
            }

            await InviteAsync(userId, address, culture, actor, token);
            return IdentityResult.Success;
        },
        cancellationToken);

    /// <summary>Every fault that can be known before at once.</summary>
    private async Task<NewUserResult> MakeAsync(NewUser wanted, ProfileActor actor, CancellationToken cancellationToken)
    {
        var (isAccepted, password) = await entrances.ChooseAsync(wanted);
        List<IdentityError> errors =
            [.. check.FindOfAddress(wanted.Address), .. check.FindOfUserName(wanted.UserName, wanted.Address), .. isAccepted.Errors];
        if (errors.Count > 0)
        {
            return new(IdentityResult.Failed([.. errors]), null);
        }

        // Not left to the host's setting: two accounts with one address could not both get a mail for a forgotten password.
        if ((await acts.Users.FindByAddressAsync(wanted.Address)).IsTaken)
        {
            return new(IdentityResult.Failed(_manager.ErrorDescriber.DuplicateEmail(wanted.Address)), null);
        }

        var user = new TUser();
        var hash = password is null ? null : _manager.PasswordHasher.HashPassword(user, password);
        var created = await acts.Users.CreateAsync(
            user, wanted.UserName ?? wanted.Address, wanted.Address, password is not null && wanted.IsAddressConfirmed, hash, cancellationToken);
        if (!created.Succeeded)
        {
            return new(created, null);
        }

        var userId = await _manager.GetUserIdAsync(user);
        var saved = await profiles.PatchAsync(userId, new() { Changes = wanted.Values }, actor, cancellationToken);
        return saved.Succeeded ? await OpenAsync(userId, wanted, password, actor, cancellationToken) : new(saved, null);
    }

    private async Task<NewUserResult> OpenAsync(
        string userId, NewUser wanted, string? password, ProfileActor actor, CancellationToken cancellationToken)
    {
        await acts.Effects.RecordAsync(
            AuditEvents.AccountCreated, userId, actor, cancellationToken, ("entrance", password is null ? "invitation" : "temporary_password"));
        if (password is null)
        {
            await InviteAsync(userId, wanted.Address, wanted.Culture, actor, cancellationToken);
            return new(IdentityResult.Success, userId);
        }

        return new(IdentityResult.Success, userId)
        {
            Password = password,
            ExpiresAt = await entrances.Temporary.IssueAsync(userId, cancellationToken),
        };
    }

    private async Task InviteAsync(string userId, string address, string? culture, ProfileActor actor, CancellationToken cancellationToken)
    {
        await entrances.Invitations.IssueAsync(userId, address, culture, actor, cancellationToken);
        await acts.Effects.RecordAsync(AuditEvents.AccountInvited, userId, actor, cancellationToken);
    }
}
