using Microsoft.AspNetCore.Identity;
using OidcProfiles.Auditing;
using OidcProfiles.Claims.Consents;
using OidcProfiles.Tests.Profiles;

namespace OidcProfiles.Tests.Claims.Consents;

/// <summary>Keeps consents beside the profiles, and notes the events; what a work did before it failed is for the databases to take back.</summary>
internal sealed class MemoryConsents(MemoryProfileStore profiles) : IAttributeConsentStore, IAuditTrail, IUnitOfWork
{
    public List<AuditRecord> Events { get; } = [];

    /// <summary>Happens just before a save, as another tab would.</summary>
    public Action? BeforeSave { get; set; }

    public Task<AttributeConsent?> FindAsync(string userId, string clientId, CancellationToken cancellationToken) =>
        Task.FromResult(profiles.Consents.GetValueOrDefault((userId, clientId)));

    public Task<IReadOnlyList<AttributeConsent>> ListAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AttributeConsent>>([.. profiles.Consents.Values.Where(consent => consent.UserId == userId)]);

    public Task<IdentityResult> SaveAsync(AttributeConsent consent, CancellationToken cancellationToken)
    {
        BeforeSave?.Invoke();
        var key = (consent.UserId, consent.ClientId);
        if (profiles.Consents.GetValueOrDefault(key)?.ConcurrencyStamp != consent.ConcurrencyStamp)
        {
            return Task.FromResult(IdentityResult.Failed(new ProfileErrorDescriber().ConcurrencyFailure()));
        }

        profiles.Consents[key] = consent with { ConcurrencyStamp = Guid.NewGuid().ToString() };
        return Task.FromResult(IdentityResult.Success);
    }

    public Task<bool> RemoveAsync(string userId, string clientId, CancellationToken cancellationToken) =>
        Task.FromResult(profiles.Consents.Remove((userId, clientId)));

    public Task RecordAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        AuditLimits.Check(record);
        Events.Add(record);
        return Task.CompletedTask;
    }

    public Task<IdentityResult> ExecuteAsync(Func<CancellationToken, Task<IdentityResult>> work, CancellationToken cancellationToken) => work(cancellationToken);
}
