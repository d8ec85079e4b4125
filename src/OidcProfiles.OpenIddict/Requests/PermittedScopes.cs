using System.Collections.Immutable;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.OpenIddict.Requests;

/// <summary>Finds the scopes of attributes that a client may ask for, by OpenIddict's own rule.</summary>
internal sealed class PermittedScopes(IOpenIddictApplicationManager applications, IAttributeSchemaProvider schemas)
{
    /// <summary>The permitted ones; null if the client may ask for any.</summary>
    public async ValueTask<ImmutableArray<string>?> FindAsync(
        OpenIddictServerOptions options, string? clientId, CancellationToken cancellationToken)
    {
        if (options.IgnoreScopePermissions || clientId is null
            || await applications.FindByClientIdAsync(clientId, cancellationToken) is not { } application)
        {
            return null;
        }

        var permitted = ImmutableArray.CreateBuilder<string>();
        var isAny = true;
        foreach (var scope in schemas.Current.Definitions.Where(definition => AccessPolicy.CanRead(definition, Party.Client))
            .SelectMany(definition => definition.Scopes).Distinct(StringComparer.Ordinal))
        {
            // OpenIddict asks for no permission for these two.
            if (scope is Scopes.OpenId or Scopes.OfflineAccess
                || await applications.HasPermissionAsync(application, Permissions.Prefixes.Scope + scope, cancellationToken))
            {
                permitted.Add(scope);
            }
            else
            {
                isAny = false;
            }
        }

        return isAny ? null : permitted.ToImmutable();
    }
}
