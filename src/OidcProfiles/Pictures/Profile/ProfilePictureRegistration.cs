using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OidcProfiles.Pictures.Profile;

/// <summary>Registers the pictures that people upload.</summary>
internal static class ProfilePictureRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<PictureAddresses>();
        services.TryAddSingleton<PicturePlaces>();
        services.TryAddSingleton<PictureDesk>();
        services.TryAddScoped<PictureKeeper>();
        services.TryAddScoped<IProfilePictures, ProfilePictures>();
    }
}
