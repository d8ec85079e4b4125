using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.OpenIddict.SignedUserInfo;

/// <summary>Says in the discovery document with which algorithms UserInfo can be signed (OpenID Connect Discovery 1.0, 3).</summary>
internal sealed class DescribeUserInfoSigning(IOptionsMonitor<OpenIddictServerAspNetCoreOptions> options)
    : IOpenIddictServerHandler<HandleConfigurationRequestContext>
{
    /// <summary>Once the metadata are there.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } =
        OpenIddictServerHandlerDescriptor.CreateBuilder<HandleConfigurationRequestContext>()
            .UseSingletonHandler<DescribeUserInfoSigning>()
            .SetOrder(OpenIddictServerHandlers.Discovery.AttachAdditionalMetadata.Descriptor.Order + 500)
            .SetType(OpenIddictServerHandlerType.Custom)
            .Build();

    public ValueTask HandleAsync(HandleConfigurationRequestContext context)
    {
        // A host that answers UserInfo itself says itself whether it signs.
        if (!options.CurrentValue.EnableUserInfoEndpointPassthrough
            && UserInfoKeys.ListAlgorithms(context.Options) is { Count: > 0 } algorithms)
        {
            context.Metadata[Metadata.UserInfoSigningAlgValuesSupported] = JsonSerializer.SerializeToElement(algorithms);
        }

        return ValueTask.CompletedTask;
    }
}
