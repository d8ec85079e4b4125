using OidcProfiles.Accounts.Upstream.Remote;

namespace OidcProfiles.Host.Upstream;

/// <summary>Registers the third-party providers of the configuration, section <c>Providers</c>; none without it.</summary>
internal static class ProviderRegistration
{
    /// <exception cref="HostSettingException">Some are faulty; the message names every fault.</exception>
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var authentication = services.AddAuthentication();
        foreach (var provider in Read(configuration))
        {
            authentication.AddUpstreamOAuth(
                provider.Scheme!,
                provider.DisplayName!,
                options =>
                {
                    (options.ClientId, options.ClientSecret) = (provider.ClientId!, provider.ClientSecret!);
                    options.AuthorizationEndpoint = provider.AuthorizationEndpoint!;
                    options.TokenEndpoint = provider.TokenEndpoint!;
                    options.UserInformationEndpoint = provider.UserInformationEndpoint ?? string.Empty;
                    options.CallbackPath = provider.CallbackPath;
                    options.UsePkce = provider.Pkce != false;
                    options.BackchannelTimeout = provider.Timeout ?? UpstreamRemoteExtensions.DefaultTimeout;
                    foreach (var scope in provider.Scopes!)
                    {
                        options.Scope.Add(scope);
                    }

                    foreach (var (name, value) in provider.Parameters)
                    {
                        options.AdditionalAuthorizationParameters[name] = value;
                    }
                },
                new() { UsesNonce = provider.Nonce != false, UsesBasicAuthentication = provider.BasicAuthentication == true });
        }
    }

    /// <summary>The providers with what the presets know of them.</summary>
    /// <exception cref="HostSettingException">Some are faulty; the message names every fault.</exception>
    public static IReadOnlyList<ProviderSettings> Read(IConfiguration configuration)
    {
        var faults = new List<string>();
        var providers = new List<ProviderSettings>();
        foreach (var section in configuration.GetSection("Providers").GetChildren())
        {
            try
            {
                // One by one: of a list the binder leaves out what it cannot read.
                providers.Add(ProviderPresets.Complete(section.Get<ProviderSettings>(options => options.ErrorOnUnknownConfiguration = true) ?? new()));
            }
            catch (InvalidOperationException exception)
            {
                // A name that is not known, or a value of a wrong type; the secret is a text and of no wrong type.
                faults.Add($"{section.Path}: {exception.Message}");
            }
        }

        faults.AddRange(ProviderFaults.Find(providers));
        return faults.Count > 0 ? throw new HostSettingException(string.Join(Environment.NewLine, faults)) : providers;
    }
}
