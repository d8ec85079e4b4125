using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OidcProfiles.Api.Admin;
using OidcProfiles.Api.Admin.Attributes;
using OidcProfiles.Api.Admin.Audit;
using OidcProfiles.Api.Admin.Clients;
using OidcProfiles.Api.Admin.Documents;
using OidcProfiles.Api.Admin.Emails;
using OidcProfiles.Api.Admin.Groups;
using OidcProfiles.Api.Admin.Users;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Gives the Admin API its addresses.</summary>
public static class AdminApiEndpointExtensions
{
    /// <summary>
    /// Answers programs of administrators below <see cref="AdminApiOptions.Path"/>, and describes itself at <see cref="AdminApiOptions.DocumentPath"/>.
    /// </summary>
    /// <param name="endpoints">The host's routes.</param>
    /// <exception cref="InvalidOperationException"><c>AddAdminApi()</c> was not called.</exception>
    /// <exception cref="OptionsValidationException">The settings have faults.</exception>
    public static IEndpointConventionBuilder MapProfileAdminApi(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(AdminApiGate)) != true)
        {
            throw new InvalidOperationException("The Admin API is not registered: call AddOidcProfiles().AddAdminApi() before MapProfileAdminApi().");
        }

        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<AdminApiOptions>>().Value;
        if (options.DocumentPath is { Length: > 0 } path)
        {
            ApiDocument.Map(endpoints, path);
        }

        var api = endpoints.MapGroup(options.Path);
        api.WithGroupName(ApiDocument.Name).AllowAnonymous().DisableRateLimiting();
        RightsEndpoint.Map(api);
        GroupEndpoints.Map(api);
        UserEndpoints.Map(api);
        AttributeEndpoints.Map(api);
        AttributeHistoryEndpoints.Map(api);
        SchemaEndpoints.Map(api);
        ClientEndpoints.Map(api);
        TemplateEndpoints.Map(api);
        TemplateTrialEndpoints.Map(api);
        OutboxEndpoints.Map(api);
        AuditEndpoints.Map(api);
        UnknownEndpoint.Map(api);

        // Around everything, and before anything is read: the gate asks for the token first.
        ((IEndpointConventionBuilder)api).Finally(static endpoint =>
        {
            if (endpoint.RequestDelegate is { } handle)
            {
                endpoint.RequestDelegate = context => context.RequestServices.GetRequiredService<AdminApiGate>().HandleAsync(context, handle);
            }
        });
        return api;
    }
}
