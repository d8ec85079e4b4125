using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OidcProfiles.Access;
using OidcProfiles.Api.Admin.Http;

namespace OidcProfiles.Api.Admin;

/// <summary>Tells callers what they may do.</summary>
internal static class RightsEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/rights", Find).WithTags("Rights").Answers<RightsBody>()
        .Describe("GetRights", "Tells what the caller may do", "The rights of token and person together. Needs any right at all.");

    private static IResult Find(HttpContext context)
    {
        var (actor, client) = (context.AdminActor(), context.AdminCaller().ClientId);
        return ApiEntity.Tell(new RightsBody(actor.Id, client, actor.Rights.Users, actor.Rights.Attributes, actor.Rights.Emails, actor.Rights.Audit));
    }

    /// <summary>What a caller may do.</summary>
    /// <param name="UserId">The person behind the token; absent for a client that acts by itself.</param>
    /// <param name="ClientId">The client; absent if the token names none.</param>
    /// <param name="Users">With users, groups and what clients get of whom.</param>
    /// <param name="Attributes">With attributes.</param>
    /// <param name="Emails">With templates and the outbox of e-mails.</param>
    /// <param name="Audit">With the audit trail.</param>
    internal sealed record RightsBody(string? UserId, string? ClientId, AdminLevel Users, AdminLevel Attributes, AdminLevel Emails, AdminLevel Audit);
}
