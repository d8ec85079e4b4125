using System.Text.Json;
using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.OpenIddict.Handlers;

/// <summary>Says in the discovery document that claims can be asked for by name, and in which languages (OpenID Connect Discovery 1.0, 3).</summary>
internal sealed class DescribeClaimsRequests(IAttributeSchemaProvider schemas, IOptions<OidcProfilesOptions> options)
    : IOpenIddictServerHandler<HandleConfigurationRequestContext>
{
    /// <summary>After OpenIddict says that they cannot.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } =
        OpenIddictServerHandlerDescriptor.CreateBuilder<HandleConfigurationRequestContext>()
            .UseSingletonHandler<DescribeClaimsRequests>()
            .SetOrder(OpenIddictServerHandlers.Discovery.AttachAdditionalMetadata.Descriptor.Order + 500)
            .SetType(OpenIddictServerHandlerType.Custom)
            .Build();

    public ValueTask HandleAsync(HandleConfigurationRequestContext context)
    {
        context.Metadata[Metadata.ClaimsParameterSupported] = true;
        var locales = options.Value.Claims.Locales;
        if (locales.Count > 0
            && schemas.Current.Definitions.Any(definition => definition.HasLanguageVariants && AccessPolicy.CanRead(definition, Party.Client)))
        {
            context.Metadata[Metadata.ClaimsLocalesSupported] = JsonSerializer.SerializeToElement(locales);
        }

        return ValueTask.CompletedTask;
    }
}
