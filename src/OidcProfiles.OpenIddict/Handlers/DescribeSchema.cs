using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.OpenIddict.Handlers;

/// <summary>Says in the discovery document which claims and scopes clients can get (OpenID Connect Discovery 1.0, 3).</summary>
internal sealed class DescribeSchema(IAttributeSchemaProvider schemas) : IOpenIddictServerHandler<HandleConfigurationRequestContext>
{
    /// <summary>After the claims and scopes of the options are in, before the document is made of them.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } =
        OpenIddictServerHandlerDescriptor.CreateBuilder<HandleConfigurationRequestContext>()
            .UseSingletonHandler<DescribeSchema>()
            .SetOrder(OpenIddictServerHandlers.Discovery.AttachClaims.Descriptor.Order + 500)
            .SetType(OpenIddictServerHandlerType.Custom)
            .Build();

    public ValueTask HandleAsync(HandleConfigurationRequestContext context)
    {
        foreach (var definition in schemas.Current.Definitions)
        {
            if (!AccessPolicy.CanRead(definition, Party.Client))
            {
                // The host may have registered it; saying so would promise a claim that never comes.
                context.Claims.Remove(definition.ClaimName);
                continue;
            }

            context.Claims.Add(
                definition.Placement == AttributePlacement.Root ? definition.ClaimName : StandardAttributes.CustomAttributes);
            context.Scopes.UnionWith(definition.Scopes);
        }

        return ValueTask.CompletedTask;
    }
}
