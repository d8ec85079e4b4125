using Microsoft.AspNetCore.Authentication;
using OpenIddict.Validation.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the authentication scheme.</summary>
public static class OpenIddictValidationAspNetCoreExtensions
{
    public static OpenIddictValidationAspNetCoreBuilder UseAspNetCore(this OpenIddictValidationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddAuthentication();
        builder.Services.Configure<AuthenticationOptions>(options =>
        {
            if (!options.SchemeMap.ContainsKey(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme))
            {
                options.AddScheme<OpenIddictValidationAspNetCoreHandler>(
                    OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme, displayName: null);
            }
        });

        return new OpenIddictValidationAspNetCoreBuilder(builder.Services);
    }

    public static OpenIddictValidationBuilder UseAspNetCore(
        this OpenIddictValidationBuilder builder, Action<OpenIddictValidationAspNetCoreBuilder> configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        configuration(builder.UseAspNetCore());
        return builder;
    }
}
