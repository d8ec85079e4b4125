using Microsoft.Extensions.Logging;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Auditing;
using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Linking;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Gathers what the decision about linking rests on, decides, and records it.</summary>
internal sealed class UpstreamDecisions<TUser>(
    AccountUsers<TUser> users, UpstreamLinks<TUser> links, IAuditTrail audit, ILogger<UpstreamDecisions<TUser>> logger)
    where TUser : class
{
    public async Task<UpstreamVerdict<TUser>> DecideAsync(UpstreamSnapshot snapshot, TUser? current)
    {
        // In this order: an account that another browser of the person has just made has its address and its link at the same moment.
        var (match, owner) = await MatchAsync(snapshot.Email);
        var linked = await links.FindAsync(snapshot);
        var reference = current ?? owner;
        var facts = new LinkingCase
        {
            IsSignedIn = current is not null,
            Link = linked is null ? ExistingLink.None
                : reference is not null && await IsSameAsync(linked, reference) ? ExistingLink.ThisUser : ExistingLink.AnotherUser,
            Match = match,
            IsLocalVerified = owner is not null && await users.Manager.IsEmailConfirmedAsync(owner),
            Upstream = snapshot.Email switch
            {
                { IsAuthoritative: true } => UpstreamAddress.Authoritative,
                { IsVerified: true } => UpstreamAddress.Verified,
                _ => UpstreamAddress.Unverified,
            },
            Setting = links.Providers.SettingsOf(snapshot.Provider).Linking,
        };
        var outcome = LinkingDecision.Decide(facts);
        return new(facts, outcome, outcome == LinkingOutcome.SignIn ? linked : reference);
    }

    /// <summary>For the audit and the log: what was decided, and what on; within the unit of work of what follows from it.</summary>
    public async Task RecordAsync(UpstreamSnapshot snapshot, UpstreamVerdict<TUser> verdict, string? clientId, CancellationToken cancellationToken)
    {
        var facts = verdict.Case;
        var evidence = snapshot.Email is { } email ? $"{email.Evidence}" : "none";
        Log.UpstreamDecided(logger, snapshot.Provider, verdict.Outcome, facts.Upstream, evidence);
        await audit.RecordAsync(
            new()
            {
                Event = AuditEvents.UpstreamDecided,
                Succeeded = verdict.Outcome != LinkingOutcome.RefuseLinkedToAnother,
                UserId = verdict.User is { } user ? await users.Manager.GetUserIdAsync(user) : null,
                ClientId = clientId,
                Details = new Dictionary<string, string>
                {
                    ["provider"] = snapshot.Provider,
                    ["outcome"] = $"{verdict.Outcome}",
                    ["signed_in"] = facts.IsSignedIn ? "yes" : "no",
                    ["link"] = $"{facts.Link}",
                    ["match"] = $"{facts.Match}",
                    ["local_address"] = facts.IsLocalVerified ? "verified" : "not verified",
                    ["upstream_address"] = $"{facts.Upstream}",
                    ["evidence"] = evidence,
                    ["setting"] = $"{facts.Setting}",
                },
            },
            cancellationToken);
    }

    private async Task<(AddressMatch Match, TUser? Owner)> MatchAsync(NormalizedEmail? email)
    {
        if (email is null)
        {
            return (AddressMatch.None, null);
        }

        if (email.IsRelay)
        {
            return (AddressMatch.Relay, null);
        }

        var (isTaken, owner) = await users.FindByAddressAsync(email.Address, email.Comparable);
        return (isTaken ? AddressMatch.Same : AddressMatch.Other, owner);
    }

    private async Task<bool> IsSameAsync(TUser one, TUser other) =>
        await users.Manager.GetUserIdAsync(one) == await users.Manager.GetUserIdAsync(other);
}
