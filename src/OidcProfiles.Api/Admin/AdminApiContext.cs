using Microsoft.AspNetCore.Http;
using OidcProfiles.Profiles;

namespace OidcProfiles.Api.Admin;

/// <summary>What endpoints of the Admin API ask of their request.</summary>
internal static class AdminApiContext
{
    /// <summary>Who calls.</summary>
    public static AdminCaller AdminCaller(this HttpContext context) => context.Features.Get<AdminCaller>()
        ?? throw new InvalidOperationException("Nobody was let in: the endpoint is not behind the gate of the Admin API.");

    /// <summary>Who acts.</summary>
    public static ProfileActor AdminActor(this HttpContext context) => context.AdminCaller().Actor;
}
