using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.OpenIddict.Handlers;

/// <summary>Says in the discovery document which claims and scopes clients can get (OpenID Connect Discovery 1.0, 3).</summary>
internal sealed class DescribeSchema(IAttributeSchemaProvider schemas, ProfileClaimsService claims)
    : IOpenIddictServerHandler<HandleConfigurationRequestContext>
{
    /// <summary>After the claims and scopes of the options are in, before the document is made of them.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } =
        OpenIddictServerHandlerDescriptor.CreateBuilder<HandleConfigurationRequestContext>()
            .UseScopedHandler<DescribeSchema>()
            .SetOrder(OpenIddictServerHandlers.Discovery.AttachClaims.Descriptor.Order + 500)
            .SetType(OpenIddictServerHandlerType.Custom)
            .Build();

    public ValueTask HandleAsync(HandleConfigurationRequestContext context)
    {
        var released = schemas.Current.Definitions.ToLookup(definition => AccessPolicy.CanRead(definition, Party.Client));

        // The host may have registered it; saying so would promise a claim that never comes. Before the others are added: a claim at the
        // root may have the name of a hidden attribute that is none.
        context.Claims.ExceptWith(released[false].Select(definition => definition.ClaimName));
        foreach (var definition in released[true])
        {
            context.Claims.Add(
                definition.Placement == AttributePlacement.Root ? definition.ClaimName : StandardAttributes.CustomAttributes);
            context.Scopes.UnionWith(definition.Scopes);
        }

        // What the host lets contributors set is theirs, also under the name of a hidden attribute.
        context.Claims.UnionWith(claims.ListContributedNames());
        return ValueTask.CompletedTask;
    }
}
