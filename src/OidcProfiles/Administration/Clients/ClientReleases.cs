using System.Globalization;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.Administration.Clients;

/// <summary>Changes what one client gets, by one change of the definitions.</summary>
internal sealed class ClientReleases(AttributeSchemaManager schema, AttributeEffects effects, ClientReader clients, ProfileErrorDescriber errors)
{
    private const int Attempts = 3;

    public async Task<AttributeEffect> PreviewAsync(
        string clientId, IReadOnlyDictionary<string, ClientReleaseChoice> changes, ProfileActor actor, CancellationToken cancellationToken)
    {
        actor.Demand(AdminArea.Attributes, AdminLevel.Read);
        var (document, _, faults) = await EditAsync(clientId, changes, cancellationToken);
        return faults.Count > 0
            ? new() { Errors = [.. faults] }
            : await effects.PreviewAsync(AttributeProposal.Apply(document), question: null, actor, cancellationToken);
    }

    public async Task<IdentityResult> SetAsync(
        string clientId,
        IReadOnlyDictionary<string, ClientReleaseChoice> changes,
        string? version,
        ProfileActor actor,
        CancellationToken cancellationToken)
    {
        if (AdminPolicy.Refuse(actor, AdminArea.Attributes, errors) is { } refused)
        {
            return refused;
        }

        for (var attempt = 1; ; attempt++)
        {
            var (document, read, faults) = await EditAsync(clientId, changes, cancellationToken);
            var result = faults.Count > 0
                ? IdentityResult.Failed([.. faults])
                : await schema.ApplyAsync(document, version ?? read, actor, cancellationToken);
            if (version is not null || attempt == Attempts
                || result.Errors.All(error => error.Code != nameof(ProfileErrorDescriber.SchemaConcurrencyFailure)))
            {
                return result;
            }
        }
    }

    /// <summary>The definitions as they are stored, with the decisions.</summary>
    private async Task<(AttributeSchemaDocument Document, string? Version, IReadOnlyList<IdentityError> Faults)> EditAsync(
        string clientId, IReadOnlyDictionary<string, ClientReleaseChoice> changes, CancellationToken cancellationToken)
    {
        var client = await clients.FindClientAsync(clientId, CultureInfo.InvariantCulture, cancellationToken);
        var (document, version) = await schema.ExportAsync(cancellationToken);
        return (document, version, client is null ? [errors.ClientNotFound()] : ClientReleaseEdit.Apply(document, client.ClientId, changes, errors));
    }
}
