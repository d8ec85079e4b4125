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
    /// <summary>What turns of an account and of a number are counted by.</summary>
    public static string OfAccount(string userId) => CooldownKeys.Of("text-message-account", userId);

    public static string OfNumber(string number) => CooldownKeys.Of("text-message-number", number);

    /// <summary>All turns or none; null if they are taken, otherwise how long to wait.</summary>
    public async Task<TimeSpan?> TryTakeAsync(string userId, string number, IPAddress? network, CancellationToken cancellationToken)
    {
        var rules = options.Value.Accounts.Phones;
        List<CooldownTurn> turns =
        [
            new(OfAccount(userId), rules.Account),
            new(OfNumber(number), rules.Number),
        ];
        if (network is not null)
        {
            turns.Add(new(CooldownKeys.OfNetwork("text-message-network", network), rules.Network));
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICooldownStore>().TryTakeAsync(turns, time.GetUtcNow(), cancellationToken);
    }
}
