using Microsoft.AspNetCore;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.OpenIddict.Handlers;

/// <summary>Keeps personal data out of every cache between the server and the client (RFC 9111, 5.2.2.5); OpenIddict leaves it to the host.</summary>
internal sealed class ForbidUserInfoCaching : IOpenIddictServerHandler<ApplyUserInfoResponseContext>
{
    /// <summary>Before any handler writes the response.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } =
        OpenIddictServerHandlerDescriptor.CreateBuilder<ApplyUserInfoResponseContext>()
            .UseSingletonHandler<ForbidUserInfoCaching>()
            .SetOrder(int.MinValue + 100_000)
            .SetType(OpenIddictServerHandlerType.Custom)
            .Build();

    public ValueTask HandleAsync(ApplyUserInfoResponseContext context)
    {
        if (context.Transaction.GetHttpRequest()?.HttpContext.Response is { } response)
        {
            response.Headers.CacheControl = "no-store";
        }

        return ValueTask.CompletedTask;
    }
}
