using OidcProfiles.Accounts.Data;
using OpenIddict.Abstractions;

namespace OidcProfiles.OpenIddict;

/// <summary>What the person allowed which client.</summary>
internal sealed class OpenIddictAuthorizationData(IOpenIddictAuthorizationManager authorizations, ClientNames clients) : IPersonalDataContributor
{
    public string Name => "authorizations";

    public async Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken)
    {
        // One after the other could need the connection that the list is still read over.
        var found = new List<Authorization>();
        await foreach (var item in authorizations.FindBySubjectAsync(userId, cancellationToken))
        {
            found.Add(new(
                await authorizations.GetApplicationIdAsync(item, cancellationToken),
                [.. await authorizations.GetScopesAsync(item, cancellationToken)],
                await authorizations.GetTypeAsync(item, cancellationToken),
                await authorizations.GetStatusAsync(item, cancellationToken),
                await authorizations.GetCreationDateAsync(item, cancellationToken)));
        }

        output.Json.WriteStartArray();
        foreach (var item in found)
        {
            var client = await clients.FindAsync(item.ApplicationId, cancellationToken);
            await output.WriteItemsAsync(
                [item],
                (json, authorization) =>
                {
                    ClientData.Write(json, client);
                    json.WriteStartArray("scopes");
                    foreach (var scope in authorization.Scopes)
                    {
                        json.WriteStringValue(scope);
                    }

                    json.WriteEndArray();
                    json.WriteString("type", authorization.Type);
                    json.WriteString("status", authorization.Status);
                    ClientData.Write(json, "created_at", authorization.CreatedAt);
                },
                cancellationToken);
        }

        output.Json.WriteEndArray();
    }

    private sealed record Authorization(
        string? ApplicationId, IReadOnlyList<string> Scopes, string? Type, string? Status, DateTimeOffset? CreatedAt);
}
