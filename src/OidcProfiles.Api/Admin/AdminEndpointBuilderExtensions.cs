using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OidcProfiles.Access;
using OidcProfiles.Api.Admin.Documents;
using OidcProfiles.Api.Admin.Http;

namespace OidcProfiles.Api.Admin;

/// <summary>What endpoints of the Admin API say of themselves.</summary>
internal static class AdminEndpointBuilderExtensions
{
    private const string Json = "application/json";

    /// <summary>What whoever calls needs.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, AdminArea area, AdminLevel level) =>
        endpoint.WithMetadata(new AdminRule(area, level));

    /// <summary>What it is for: a name for programs, one line, and the rest.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string name, string summary, string description) =>
        endpoint.WithName($"OidcProfiles.{name}").WithSummary(summary).WithDescription(description);

    /// <summary>What it answers.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, int status = StatusCodes.Status200OK) =>
        endpoint.Produces<T>(status, Json);

    /// <summary>How it refuses, beside what every endpoint refuses.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.Produces<ApiProblem>(status, "application/problem+json");
        }

        return endpoint;
    }

    /// <summary>It changes what was read before: see <see cref="ApiEntity.DemandMatch"/>.</summary>
    public static RouteHandlerBuilder NeedsMatch(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(ApiTrait.Match)
        .Refuses(StatusCodes.Status412PreconditionFailed, StatusCodes.Status428PreconditionRequired);

    /// <summary>It makes something once for a key: see <see cref="ApiCreation"/>.</summary>
    public static RouteHandlerBuilder TakesKey(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(ApiTrait.Key);
}
