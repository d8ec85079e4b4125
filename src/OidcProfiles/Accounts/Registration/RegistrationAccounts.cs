using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Users;

namespace OidcProfiles.Accounts.Registration;

/// <summary>Makes the account of a registration whose address is proven: user, profile and welcome mail, or nothing.</summary>
internal sealed class RegistrationAccounts<TUser>(
    AccountUsers<TUser> users, RegistrationProfiles profiles, ProofRedeemer redeemer, AccountMails mails)
    where TUser : class, new()
{
    public async Task<RegistrationResult> MakeAsync(
        ProofAnswer answer, RegistrationCorrection? correction, CancellationToken cancellationToken)
    {
        string? userId = null;
        var result = await redeemer.RedeemAsync(
            ProofPurpose.Registration,
            answer,
            async (proof, token) =>
            {
                (var made, userId) = await MakeAsync(Correct(ProofManager.Read<RegistrationData>(proof), correction), token);
                return made;
            },
            cancellationToken);
        return new(result, result.Succeeded ? userId : null);
    }

    private static RegistrationData Correct(RegistrationData data, RegistrationCorrection? correction) => correction is null
        ? data
        : data with
        {
            UserName = correction.UserName ?? data.UserName,
            Values = data.Values.Concat(correction.Values).GroupBy(value => value.Key, StringComparer.Ordinal)
                .ToDictionary(values => values.Key, values => values.Last().Value, StringComparer.Ordinal),
        };

    private async Task<(IdentityResult Result, string? UserId)> MakeAsync(RegistrationData data, CancellationToken cancellationToken)
    {
        // Not left to the host's setting: two accounts with one address could not both get a mail for a forgotten password.
        if (await users.Manager.FindByEmailAsync(data.Address) is not null)
        {
            return (IdentityResult.Failed(users.Manager.ErrorDescriber.DuplicateEmail(data.Address)), null);
        }

        var user = new TUser();
        var created = await users.CreateAsync(user, data.UserName, data.Address, data.PasswordHash, cancellationToken);
        if (!created.Succeeded)
        {
            return (created, null);
        }

        var userId = await users.Manager.GetUserIdAsync(user);
        var saved = await profiles.SaveAsync(userId, data, cancellationToken);
        if (saved.Succeeded)
        {
            await mails.WelcomeAsync(userId, data.Address, cancellationToken);
        }

        return (saved, userId);
    }
}
