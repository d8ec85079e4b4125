using OpenIddict.Abstractions;

namespace OidcProfiles.OpenIddict;

/// <summary>Names clients by the ids of their records, each read once.</summary>
internal sealed class ClientNames(IOpenIddictApplicationManager applications)
{
    private readonly Dictionary<string, (string? Id, string? Name)> _known = new(StringComparer.Ordinal);

    public async ValueTask<(string? Id, string? Name)> FindAsync(string? recordId, CancellationToken cancellationToken)
    {
        if (recordId is null)
        {
            return default;
        }

        if (!_known.TryGetValue(recordId, out var names))
        {
            names = await applications.FindByIdAsync(recordId, cancellationToken) is { } application
                ? (await applications.GetClientIdAsync(application, cancellationToken), await applications.GetDisplayNameAsync(application, cancellationToken))
                : default;
            _known[recordId] = names;
        }

        return names;
    }
}
