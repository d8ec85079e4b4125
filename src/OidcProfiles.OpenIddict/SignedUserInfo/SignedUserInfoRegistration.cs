using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OidcProfiles.OpenIddict.SignedUserInfo;

/// <summary>Registers what signs UserInfo.</summary>
internal static class SignedUserInfoRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<SignUserInfo>();
        services.TryAddSingleton<DescribeUserInfoSigning>();
    }
}
