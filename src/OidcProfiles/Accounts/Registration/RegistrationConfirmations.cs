using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts.Registration;

/// <summary>Does what the proof of a registration allows: makes the account, or proves the address of one that was made at once.</summary>
internal sealed class RegistrationConfirmations<TUser>(
    ProofManager proofs, ProofRedeemer redeemer, RegistrationAccounts<TUser> accounts, AddressConfirmations<TUser> addresses)
    where TUser : class, new()
{
    public async Task<RegistrationResult> ConfirmAsync(RegistrationConfirmation confirmation, CancellationToken cancellationToken)
    {
        var confirmed = new RegistrationResult(IdentityResult.Success, null);
        var purpose = await FindPurposeAsync(confirmation.Answer, cancellationToken);
        var result = await redeemer.RedeemAsync(
            purpose,
            confirmation.Answer,
            async (proof, token) =>
            {
                confirmed = purpose == ProofPurpose.Address
                    ? await addresses.ConfirmAsync(proof, confirmation, token)
                    : await MakeAsync(ProofManager.Read<RegistrationData>(proof), confirmation, token);
                return confirmed.Result;
            },
            cancellationToken);
        return result.Succeeded ? confirmed : new(result, null);
    }

    /// <summary>Looked up before the proof is checked, because every check of a code counts.</summary>
    private async Task<ProofPurpose> FindPurposeAsync(ProofAnswer answer, CancellationToken cancellationToken) =>
        await proofs.FindAsync(answer.Named, cancellationToken) is { Purpose: ProofPurpose.Address }
            ? ProofPurpose.Address
            : ProofPurpose.Registration;

    private async Task<RegistrationResult> MakeAsync(
        RegistrationData data, RegistrationConfirmation confirmation, CancellationToken cancellationToken)
    {
        var isSame = BrowserBinding.IsSame(data.Browser, confirmation.Browser);
        if (!isSame && confirmation.Password is null)
        {
            // Whoever registered may not be who has the address, and would get in with the password entered then.
            return new(IdentityResult.Failed(accounts.Check.Errors.PasswordNeeded()), null);
        }

        // A correction is of what was entered; anything else has its place in the profile.
        if (confirmation.Correction?.Values.Keys.Where(name => !data.Values.ContainsKey(name)).ToList() is { Count: > 0 } others)
        {
            return new(IdentityResult.Failed([.. others.Select(accounts.Check.Errors.UnknownAttribute)]), null);
        }

        var wanted = Correct(data, confirmation.Correction);
        if (confirmation.Password is { } password)
        {
            wanted = wanted with { PasswordHash = accounts.Users.Manager.PasswordHasher.HashPassword(new TUser(), password) };
        }

        var (made, userId) = await accounts.MakeAsync(wanted, isProven: true, cancellationToken);
        if (made.Succeeded && userId is not null)
        {
            await addresses.Mails.WelcomeAsync(userId, data.Address, cancellationToken);
        }

        return new(made, userId) { MaySignIn = isSame, ReturnUrl = data.ReturnUrl };
    }

    private static RegistrationData Correct(RegistrationData data, RegistrationCorrection? correction) => correction is null
        ? data
        : data with
        {
            UserName = correction.UserName ?? data.UserName,
            Values = data.Values.Concat(correction.Values).GroupBy(value => value.Key, StringComparer.Ordinal)
                .ToDictionary(values => values.Key, values => values.Last().Value, StringComparer.Ordinal),
        };
}
