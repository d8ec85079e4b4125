namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Validates the tokens of the server in the same application.</summary>
public static class OpenIddictValidationServerIntegrationExtensions
{
    public static OpenIddictValidationBuilder UseLocalServer(this OpenIddictValidationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Configure(options => options.UsesLocalServer = true);
    }
}
