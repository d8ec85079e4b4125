using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OpenIddict.Server.AspNetCore;

/// <summary>Adds the scheme and the HTTP steps, and refuses settings that contradict each other.</summary>
internal sealed class OpenIddictServerAspNetCoreConfiguration : IConfigureOptions<AuthenticationOptions>,
    IPostConfigureOptions<AuthenticationOptions>, IConfigureOptions<OpenIddictServerOptions>,
    IPostConfigureOptions<OpenIddictServerAspNetCoreOptions>
{
    public void Configure(AuthenticationOptions options)
        => options.AddScheme<OpenIddictServerAspNetCoreHandler>(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, displayName: null);

    public void Configure(OpenIddictServerOptions options)
    {
        options.Handlers.AddRange(OpenIddictServerAspNetCoreHandlers.DefaultHandlers);
        options.ClientAuthenticationMethods.Add(ClientAuthenticationMethods.ClientSecretBasic);
    }

    public void PostConfigure(string? name, AuthenticationOptions options)
    {
        string?[] defaults =
        [
            options.DefaultScheme, options.DefaultAuthenticateScheme, options.DefaultChallengeScheme, options.DefaultForbidScheme,
            options.DefaultSignInScheme, options.DefaultSignOutScheme,
        ];
        if (defaults.Contains(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, StringComparer.Ordinal))
        {
            throw new InvalidOperationException(
                "The server's scheme works at its own endpoints only and cannot be a default scheme: choose another, such as a cookie's.");
        }

        // ASP.NET Core takes an only scheme as the default one: a second, which does nothing, keeps it from that.
        if (options.SchemeMap.Count < 2 && defaults.Any(string.IsNullOrEmpty))
        {
            options.AddScheme<IAuthenticationHandler>(Guid.NewGuid().ToString(), displayName: null);
        }
    }

    public void PostConfigure(string? name, OpenIddictServerAspNetCoreOptions options)
    {
        if (options.EnableErrorPassthrough && options.EnableStatusCodePagesIntegration)
        {
            throw new InvalidOperationException("EnableErrorPassthrough and EnableStatusCodePagesIntegration exclude each other: choose one.");
        }
    }
}
