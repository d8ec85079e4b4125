using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Email.Outbox.Cooldowns;

/// <summary>
/// Turns as <see cref="EmailCooldownOptions"/> has them. They are taken in a scope of their own: a piece of work that is taken back does not
/// give them back, and the changes that wait in the caller's context are not saved with them.
/// </summary>
internal sealed class EmailCooldown(IServiceScopeFactory scopes, IOptions<OidcProfilesOptions> options, TimeProvider time) : IEmailCooldown
{
    public async Task<TimeSpan?> TryTakeAsync(string kind, string address, IPAddress? network, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var definition = EmailCatalogue.Find(kind)
            ?? throw new ArgumentException($"There is no mail '{SafeName.Shorten(kind)}'; accepted: those in {nameof(EmailCatalogue)}.", nameof(kind));
        var rules = options.Value.Email.Outbox.Cooldown;
        List<CooldownTurn> turns = [new(CooldownKeys.OfAddress(kind, address), rules.Kinds.GetValueOrDefault(kind) ?? rules.Address)];
        if (network is not null && definition.Priority == EmailPriority.Interactive)
        {
            turns.Add(new(CooldownKeys.OfNetwork(network), rules.Network));
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICooldownStore>().TryTakeAsync(turns, time.GetUtcNow(), cancellationToken);
    }
}
