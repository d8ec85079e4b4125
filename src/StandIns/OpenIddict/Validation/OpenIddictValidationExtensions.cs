namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the validation of access tokens.</summary>
public static class OpenIddictValidationExtensions
{
    public static OpenIddictValidationBuilder AddValidation(this OpenIddictBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions();
        return new OpenIddictValidationBuilder(builder.Services);
    }

    public static OpenIddictBuilder AddValidation(this OpenIddictBuilder builder, Action<OpenIddictValidationBuilder> configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        configuration(builder.AddValidation());
        return builder;
    }
}
