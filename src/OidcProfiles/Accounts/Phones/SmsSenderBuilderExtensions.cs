using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles;
using OidcProfiles.Accounts.Phones;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the sending of text messages.</summary>
public static class SmsSenderBuilderExtensions
{
    /// <summary>Registers what sends text messages; then people can verify telephone numbers. The last one that is added counts.</summary>
    /// <typeparam name="TSender">The sender, made once per scope; it may ask for services.</typeparam>
    /// <param name="builder">What <c>AddOidcProfiles</c> gave.</param>
    public static OidcProfilesBuilder AddSmsSender<TSender>(this OidcProfilesBuilder builder)
        where TSender : class, ISmsSender
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Scoped<ISmsSender, TSender>());
        return builder;
    }
}
