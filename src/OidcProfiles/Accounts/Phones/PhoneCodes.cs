using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts.Phones;

/// <summary>The codes of text messages: proofs whose secrets are made at once, because the message leaves at once.</summary>
internal sealed class PhoneCodes(ProofManager proofs, ProofRedeemer redeemer, IUnitOfWork work, IOptions<OidcProfilesOptions> options)
{
    /// <summary>Stores a proof and ends the older ones of the account.</summary>
    /// <returns>The handle for the page and the code for the message.</returns>
    public async Task<(Guid Handle, string Code)> IssueAsync(string userId, string number, CancellationToken cancellationToken)
    {
        var issued = (Handle: Guid.Empty, Code: string.Empty);
        await work.ExecuteAsync(
            async token =>
            {
                issued.Handle = await proofs.IssueAsync(
                    ProofPurpose.PhoneNumber,
                    ProofSubject.OfUser(userId),
                    new PhoneChangeData(number),
                    options.Value.Accounts.Phones.CodeLifetime,
                    userId,
                    token);

                // Of two requests at the same moment the later one is armed; the code of the other is then worth nothing.
                issued.Code = await proofs.FindAsync(issued.Handle, token) is { } proof
                    && await proofs.ArmAsync(proof, userId, token) is { } mail ? mail.Code : issued.Code;
                return IdentityResult.Success;
            },
            cancellationToken);
        return issued;
    }

    /// <summary>Does something with the number, once, if the code is right and the proof is this user's.</summary>
    public async Task<IdentityResult> RedeemAsync(
        string userId, Guid handle, string? code, Func<string, CancellationToken, Task<IdentityResult>> effect, CancellationToken cancellationToken)
    {
        // Before the attempt is counted: nobody uses up the attempts of another.
        var answer = ProofAnswer.OfCode(await IsOfAsync(userId, handle, cancellationToken) ? handle : Guid.Empty, code);
        return await redeemer.RedeemAsync(
            ProofPurpose.PhoneNumber,
            answer,
            (proof, token) => effect(ProofManager.Read<PhoneChangeData>(proof).Number, token),
            cancellationToken);
    }

    /// <summary>Ends a code that reached nobody.</summary>
    public async Task EndAsync(Guid handle, CancellationToken cancellationToken)
    {
        if (await proofs.FindAsync(handle, cancellationToken) is { } proof)
        {
            await proofs.TryConsumeAsync(proof, cancellationToken);
        }
    }

    private async Task<bool> IsOfAsync(string userId, Guid handle, CancellationToken cancellationToken) =>
        await proofs.FindAsync(handle, cancellationToken) is { Purpose: ProofPurpose.PhoneNumber } proof && proof.UserId == userId;
}
