using Microsoft.AspNetCore.Identity;
using OidcProfiles.Auditing;

namespace OidcProfiles.Accounts;

/// <summary>Records what people do with their own accounts; within the unit of work where there is one.</summary>
internal sealed class AccountTrail(IAuditTrail trail, IUnitOfWork work, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <param name="name">A name of <see cref="AuditEvents"/>.</param>
    /// <param name="userId">Whose account; null for one that is no more.</param>
    /// <param name="by">What led to it, such as <c>registration</c> or <c>reset</c>; null for nothing to tell.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task RecordAsync(string name, string? userId, string? by, CancellationToken cancellationToken) => trail.RecordAsync(
        new()
        {
            Event = name,
            UserId = userId,
            Details = by is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["by"] = by },
        },
        cancellationToken);

    /// <summary>As the other, together with what is recorded, if that succeeds.</summary>
    public Task<IdentityResult> RecordAsync(
        string name, string userId, string? by, Func<Task<IdentityResult>> act, CancellationToken cancellationToken) => work.ExecuteAsync(
        async token =>
        {
            var result = await act();
            if (result.Succeeded)
            {
                await RecordAsync(name, userId, by, token);
            }

            return result;
        },
        cancellationToken);
}
