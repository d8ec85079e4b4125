using OpenIddict.Validation;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures the validation of access tokens.</summary>
public sealed class OpenIddictValidationBuilder(IServiceCollection services)
{
    public IServiceCollection Services { get; } = services ?? throw new ArgumentNullException(nameof(services));

    public OpenIddictValidationBuilder AddAudiences(params string[] audiences) =>
        Configure(options => options.Audiences.UnionWith(audiences));

    public OpenIddictValidationBuilder Configure(Action<OpenIddictValidationOptions> configuration)
    {
        Services.Configure(configuration);
        return this;
    }

    public OpenIddictValidationBuilder EnableAuthorizationEntryValidation() =>
        Configure(options => options.EnableAuthorizationEntryValidation = true);

    public OpenIddictValidationBuilder EnableTokenEntryValidation() => Configure(options => options.EnableTokenEntryValidation = true);
}
