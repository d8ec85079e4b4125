using System.Security.Claims;
using System.Text.Json.Nodes;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class Introspection
    {
        public sealed class HandleIntrospectionRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, HandleIntrospectionRequest>(ValidateIntrospectionRequest.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is not OpenIddictServerEndpointType.Introspection)
                {
                    return;
                }

                var stage = new HandleIntrospectionRequestContext(context.Transaction);
                if (!await dispatcher.RunAsync(context, stage))
                {
                    return;
                }

                var response = context.Transaction.Response = new OpenIddictResponse
                {
                    [Claims.Active] = true,
                    [Claims.Issuer] = stage.Issuer?.AbsoluteUri,
                    [Claims.Username] = stage.Username,
                    [Claims.Subject] = stage.Subject,
                    [Claims.Scope] = string.Join(' ', stage.Scopes),
                    [Claims.JwtId] = stage.TokenId,
                    [Claims.TokenType] = stage.TokenType,
                    [Claims.TokenUsage] = stage.TokenUsage,
                    [Claims.ClientId] = stage.ClientId,
                    [Claims.IssuedAt] = stage.IssuedAt?.ToUnixTimeSeconds(),
                    [Claims.NotBefore] = stage.NotBefore?.ToUnixTimeSeconds(),
                    [Claims.ExpiresAt] = stage.ExpiresAt?.ToUnixTimeSeconds(),
                    [Claims.Audience] = OneOrMany(stage.Audiences),
                };
                foreach (var (name, value) in stage.Claims)
                {
                    response.SetParameter(name, value);
                }
            }
        }

        public sealed class AttachPrincipal : IOpenIddictServerHandler<HandleIntrospectionRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleIntrospectionRequestContext, AttachPrincipal>(int.MinValue + 100_000);

            public ValueTask HandleAsync(HandleIntrospectionRequestContext context)
            {
                context.Principal ??= context.Transaction.Recall<ValidateIntrospectionRequestContext>()?.Principal!;
                return default;
            }
        }

        /// <summary>What every client that may ask gets to know.</summary>
        public sealed class AttachMetadataClaims : IOpenIddictServerHandler<HandleIntrospectionRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleIntrospectionRequestContext, AttachMetadataClaims>(AttachPrincipal.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(HandleIntrospectionRequestContext context)
            {
                var principal = context.Principal;
                context.Issuer = context.Options.Issuer ?? context.BaseUri;
                context.TokenId = principal.GetClaim(Claims.JwtId);
                context.TokenUsage = principal.GetTokenType();
                context.TokenType = principal.HasTokenType(TokenTypeHints.AccessToken) ? TokenTypes.Bearer : null;
                context.Subject = principal.GetClaim(Claims.Subject);
                context.IssuedAt = context.NotBefore = principal.GetCreationDate();
                context.ExpiresAt = principal.GetExpirationDate();
                context.Audiences.UnionWith(principal.GetAudiences());
                context.ClientId = principal.GetClaim(Claims.ClientId) ?? principal.GetPresenters().FirstOrDefault();
                return default;
            }
        }

        /// <summary>What only a confidential client that the token is meant for gets to know: scopes and claims.</summary>
        public sealed class AttachApplicationClaims(IOpenIddictApplicationManager applications)
            : IOpenIddictServerHandler<HandleIntrospectionRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<HandleIntrospectionRequestContext, AttachApplicationClaims>(AttachMetadataClaims.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(HandleIntrospectionRequestContext context)
            {
                var (principal, client) = (context.Principal, context.Request.ClientId);
                if (string.IsNullOrEmpty(client) || !principal.HasTokenType(TokenTypeHints.AccessToken) || !principal.HasAudience(client))
                {
                    return;
                }

                var application = await applications.GetAsync(client, context.CancellationToken);
                if (await applications.HasClientTypeAsync(application, ClientTypes.Public, context.CancellationToken))
                {
                    return;
                }

                context.Username = principal.Identity?.Name;
                context.Scopes.UnionWith(principal.GetScopes());
                foreach (var group in principal.Claims.Where(IsOfUser).GroupBy(static claim => claim.Type, StringComparer.Ordinal))
                {
                    JsonNode?[] values = [.. group.Select(ClaimJson.ToNode)];
                    context.Claims[group.Key] = new OpenIddictParameter(values is [var single] ? single : new JsonArray(values));
                }
            }

            private static bool IsOfUser(Claim claim) => !IsPrivate(claim) && claim.Type is not (
                Claims.Audience or Claims.ExpiresAt or Claims.IssuedAt or Claims.Issuer or Claims.NotBefore or Claims.Scope
                or Claims.Subject or Claims.TokenType or Claims.TokenUsage);
        }

        /// <summary>A token that is not valid is no error: it is not active.</summary>
        public sealed class NormalizeErrorResponse : IOpenIddictServerHandler<ApplyIntrospectionResponseContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ApplyIntrospectionResponseContext, NormalizeErrorResponse>(int.MinValue + 100_000);

            public ValueTask HandleAsync(ApplyIntrospectionResponseContext context)
            {
                if (context.Error is Errors.InvalidToken)
                {
                    context.Response.Error = context.Response.ErrorDescription = context.Response.ErrorUri = null;
                    context.Response[Claims.Active] = false;
                }

                return default;
            }
        }
    }
}
