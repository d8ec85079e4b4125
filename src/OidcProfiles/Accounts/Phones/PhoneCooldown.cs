using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Email.Outbox.Cooldowns;

namespace OidcProfiles.Accounts.Phones;

/// <summary>
/// Limits how often text messages are sent, because each costs money and wakes somebody: per account, per number and per network. Turns are
/// taken in a scope of their own, so that work that is taken back does not give them back.
/// </summary>
internal sealed class PhoneCooldown(IServiceScopeFactory scopes, IOptions<OidcProfilesOptions> options, TimeProvider time)
{
    /// <summary>All turns or none; null if they are taken, otherwise how long to wait.</summary>
    public async Task<TimeSpan?> TryTakeAsync(string userId, string number, IPAddress? network, CancellationToken cancellationToken)
    {
        var rules = options.Value.Accounts.Phones;
        List<CooldownTurn> turns =
        [
            new(CooldownKeys.Of("text-message-account", userId), rules.Account),
            new(CooldownKeys.Of("text-message-number", number), rules.Number),
        ];
        if (network is not null)
        {
            turns.Add(new(CooldownKeys.OfNetwork("text-message-network", network), rules.Network));
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICooldownStore>().TryTakeAsync(turns, time.GetUtcNow(), cancellationToken);
    }
}
