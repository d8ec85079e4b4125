using OidcProfiles.Host.Server;

namespace OidcProfiles.Host.Mails;

/// <summary>In Development mails are kept in the data folder, unless the settings name another way.</summary>
internal static class DevelopmentMails
{
    public static void Add(IServiceCollection services, HostSettings settings) => services.PostConfigure<OidcProfilesOptions>(options =>
    {
        if (options.Email?.Delivery is { Smtp.Host: null or "", PickupFolder: null or "" } delivery)
        {
            delivery.PickupFolder = DataFolder.CreateSecret(settings.DataFolder, "mails").FullName;
        }
    });
}
