using Microsoft.Extensions.Options;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Accounts;

/// <summary>Issues invitations.</summary>
internal sealed class Invitations(ProofIssuer issuer, IOptions<OidcProfilesOptions> options)
{
    /// <summary>Within a unit of work. The newest counts: its mail ends those before.</summary>
    public Task<Guid> IssueAsync(string userId, string address, string? culture, ProfileActor actor, CancellationToken cancellationToken) =>
        issuer.IssueAsync(
            new AccountRequest<InvitationData>
            {
                Kind = "invitation",
                Purpose = ProofPurpose.Invitation,
                Address = address,
                Subject = ProofSubject.OfUser(userId),
                UserId = userId,
                Data = new(address, actor.Id, culture),
                Lifetime = options.Value.Accounts.InvitationLifetime,
                Culture = culture,
                Origin = RequestOrigin.Unknown,
            },
            cancellationToken);
}
