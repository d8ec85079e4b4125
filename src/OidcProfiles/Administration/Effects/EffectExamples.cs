using System.Collections.Immutable;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;

namespace OidcProfiles.Administration.Effects;

/// <summary>Shows one person's claims by two schemas.</summary>
/// <param name="claims">The one place that decides on claims.</param>
/// <param name="clients">The clients.</param>
/// <param name="users">Finds people; null where there are no accounts.</param>
internal sealed class EffectExamples(ProfileClaimsService claims, EffectClients clients, IUserNames? users)
{
    public async Task<EffectExample> FindAsync(
        EffectQuestion question, AttributeSchema before, AttributeSchema after, CancellationToken cancellationToken)
    {
        if (users is null || await users.FindIdAsync(question.User, cancellationToken) is not { } userId)
        {
            return new(EffectExampleStatus.UnknownUser);
        }

        if (await clients.FindAsync(question.ClientId, cancellationToken) is not { } client)
        {
            return new(EffectExampleStatus.UnknownClient);
        }

        var request = new ProfileClaimsRequest
        {
            UserId = userId,
            ClientId = client.ClientId,
            Scopes = question.Scopes ?? client.Scopes ?? ListScopes(before, after),
            Destination = ClaimDestinations.UserInfo,
        };
        var (old, @new) = await claims.CompareAsync(request, before, after, cancellationToken);
        return new(EffectExampleStatus.Shown) { Client = client, Before = old, After = @new };
    }

    private static ImmutableArray<string> ListScopes(params IEnumerable<AttributeSchema> schemas) =>
        [.. schemas.SelectMany(schema => schema.Definitions).SelectMany(definition => definition.Scopes).Distinct(StringComparer.Ordinal)];
}
