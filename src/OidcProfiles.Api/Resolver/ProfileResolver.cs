using Microsoft.Extensions.Options;
using OidcProfiles.Api.Resolver.Headers;
using OidcProfiles.Claims;
using OidcProfiles.Groups;

namespace OidcProfiles.Api.Resolver;

/// <summary>Tells who a caller is, by the same service as UserInfo.</summary>
internal sealed class ProfileResolver(
    ProfileClaimsService claims, ClientAccess access, HeaderWriter headers, IOptions<ProfileResolverOptions> options)
{
    public async Task<ResolverAnswer> ResolveAsync(ResolverCaller caller, CancellationToken cancellationToken)
    {
        var client = options.Value.ClientId;

        // Proxies ask for every request of a page, so refusals are not recorded here; nor is there a query for a client that is for everybody.
        if (await access.FindRefusalAsync(caller.UserId, client, cancellationToken) is not null)
        {
            return ResolverAnswer.Invalid;
        }

        var result = await claims.GetClaimsAsync(
            new()
            {
                UserId = caller.UserId,
                ClientId = client,
                Scopes = client is null ? [] : caller.Scopes,
                Destination = ClaimDestinations.UserInfo,
            },
            cancellationToken);
        return result.Status switch
        {
            ProfileClaimsStatus.Found => new(ResolverState.Valid, headers.Write(result)),
            ProfileClaimsStatus.ContributorFailed => ResolverAnswer.Unavailable,
            _ => ResolverAnswer.Invalid,
        };
    }
}
