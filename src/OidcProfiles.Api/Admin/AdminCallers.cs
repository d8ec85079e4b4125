using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Claims;
using OidcProfiles.Profiles;

namespace OidcProfiles.Api.Admin;

/// <summary>Finds out who calls, by the access token alone: no cookie counts, so no other site can make a browser call.</summary>
internal sealed class AdminCallers(
    IOptions<AdminApiOptions> options, IAccessTokenReader reader, AdminPeople people)
{
    /// <returns>Null without a token that is valid and has one of the scopes' names; what is wrong then is in the other.</returns>
    public async Task<(AdminCaller? Caller, AdminRefusal Refusal)> FindAsync(HttpContext context)
    {
        if (!BearerHeader.IsIn(context.Request))
        {
            return (null, AdminRefusal.NoToken);
        }

        if (await context.AuthenticateAsync(options.Value.AuthenticationScheme) is not { Succeeded: true, Principal: { } principal })
        {
            return (null, AdminRefusal.InvalidToken);
        }

        return await FindAsync(principal, context.RequestAborted);
    }

    private async Task<(AdminCaller? Caller, AdminRefusal Refusal)> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var token = reader.Read(principal);
        var rights = token.Scopes.Contains(options.Value.ManageScope, StringComparer.Ordinal) ? AdminRights.Full
            : token.Scopes.Contains(options.Value.ReadScope, StringComparer.Ordinal) ? AdminRights.ReadOnly
            : AdminRights.None;
        if (token.UserId is null && token.ClientId is null)
        {
            return (null, AdminRefusal.InvalidToken);
        }

        if (!rights.IsAny)
        {
            return (null, AdminRefusal.NoScope);
        }

        if (token.UserId is { } userId)
        {
            if (await people.FindRightsAsync(userId, cancellationToken) is not { } own)
            {
                return (null, AdminRefusal.InvalidToken);
            }

            rights = rights.And(own);
        }

        return (new(ProfileActor.Api(token.UserId, rights), token.ClientId), AdminRefusal.None);
    }
}
