using OidcProfiles.Accounts.Data;
using OpenIddict.Abstractions;

namespace OidcProfiles.OpenIddict;

/// <summary>Which tokens clients have or had; not the tokens.</summary>
internal sealed class OpenIddictTokenData(IOpenIddictTokenManager tokens, ClientNames clients) : IPersonalDataContributor
{
    public string Name => "tokens";

    public async Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken)
    {
        var found = new List<Token>();
        await foreach (var item in tokens.FindBySubjectAsync(userId, cancellationToken))
        {
            found.Add(new(
                await tokens.GetApplicationIdAsync(item, cancellationToken),
                await tokens.GetTypeAsync(item, cancellationToken),
                await tokens.GetStatusAsync(item, cancellationToken),
                await tokens.GetCreationDateAsync(item, cancellationToken),
                await tokens.GetExpirationDateAsync(item, cancellationToken)));
        }

        output.Json.WriteStartArray();
        foreach (var item in found)
        {
            var client = await clients.FindAsync(item.ApplicationId, cancellationToken);
            await output.WriteItemsAsync(
                [item],
                (json, token) =>
                {
                    ClientData.Write(json, client);
                    json.WriteString("type", token.Type);
                    json.WriteString("status", token.Status);
                    ClientData.Write(json, "created_at", token.CreatedAt);
                    ClientData.Write(json, "expires_at", token.ExpiresAt);
                },
                cancellationToken);
        }

        output.Json.WriteEndArray();
    }

    private sealed record Token(string? ApplicationId, string? Type, string? Status, DateTimeOffset? CreatedAt, DateTimeOffset? ExpiresAt);
}
