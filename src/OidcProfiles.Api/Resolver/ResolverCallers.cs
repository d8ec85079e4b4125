using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OidcProfiles.Claims;

namespace OidcProfiles.Api.Resolver;

/// <summary>Finds out who asks: by the bearer token if there is one, else by the session.</summary>
internal sealed class ResolverCallers(
    IOptions<ProfileResolverOptions> options, IOptions<IdentityOptions> identity, IEnumerable<IProfileTokenReader> readers)
{
    /// <returns>Null if nobody is signed in. Whether there is such a user, and not locked, is still to be asked.</returns>
    public Task<ResolverCaller?> FindAsync(HttpContext context) =>
        BearerHeader.IsIn(context.Request) ? FindByTokenAsync(context) : FindBySessionAsync(context);

    private async Task<ResolverCaller?> FindByTokenAsync(HttpContext context)
    {
        if (options.Value.BearerScheme is not { Length: > 0 } scheme
            || await context.AuthenticateAsync(scheme) is not { Succeeded: true, Principal: { } principal })
        {
            return null;
        }

        // As at UserInfo: a token without openid stands for no sign-in. What it asks for by name is for its client, and not looked at.
        return readers.Select(reader => reader.Read(principal)).FirstOrDefault(read => read is not null) is { } request
            && request.Scopes.Contains(ResolverScopes.OpenId)
            ? new(request.UserId, ResolverScopes.Of(options.Value, request.Scopes))
            : null;
    }

    /// <summary>By the scheme, so that all that ends a session on the pages ends it here.</summary>
    private async Task<ResolverCaller?> FindBySessionAsync(HttpContext context) =>
        await context.AuthenticateAsync(options.Value.SessionScheme) is { Succeeded: true, Principal: { } principal }
            && principal.FindFirst(identity.Value.ClaimsIdentity.UserIdClaimType)?.Value is { } userId
            ? new(userId, ResolverScopes.Of(options.Value))
            : null;
}
