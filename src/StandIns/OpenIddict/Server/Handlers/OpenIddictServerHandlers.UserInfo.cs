using System.Collections.Immutable;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    /// <summary>The UserInfo endpoint.</summary>
    public static partial class UserInfo
    {
        public static ImmutableArray<OpenIddictServerHandlerDescriptor> DefaultHandlers { get; } =
        [
            .. Pipeline,
            ValidateAccessTokenParameter.Descriptor,
            ValidateAuthentication.Descriptor,
            AttachPrincipal.Descriptor,
            AttachAudiences.Descriptor,
            AttachClaims.Descriptor,
        ];

        public sealed class HandleUserInfoRequest(IOpenIddictServerDispatcher dispatcher) : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, HandleUserInfoRequest>(ValidateUserInfoRequest.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is not OpenIddictServerEndpointType.UserInfo)
                {
                    return;
                }

                var stage = new HandleUserInfoRequestContext(context.Transaction);
                if (!await dispatcher.RunAsync(context, stage))
                {
                    return;
                }

                var response = context.Transaction.Response = new OpenIddictResponse
                {
                    [Claims.Subject] = stage.Subject,
                    [Claims.Address] = stage.Address,
                    [Claims.Birthdate] = stage.BirthDate,
                    [Claims.Email] = stage.Email,
                    [Claims.EmailVerified] = stage.EmailVerified,
                    [Claims.FamilyName] = stage.FamilyName,
                    [Claims.GivenName] = stage.GivenName,
                    [Claims.Issuer] = stage.Issuer?.AbsoluteUri,
                    [Claims.PhoneNumber] = stage.PhoneNumber,
                    [Claims.PhoneNumberVerified] = stage.PhoneNumberVerified,
                    [Claims.PreferredUsername] = stage.PreferredUsername,
                    [Claims.Profile] = stage.Profile,
                    [Claims.Website] = stage.Website,
                    [Claims.Audience] = OneOrMany(stage.Audiences),
                };
                foreach (var (name, value) in stage.Claims)
                {
                    response.SetParameter(name, value);
                }
            }
        }

        public sealed class ValidateAccessTokenParameter : IOpenIddictServerHandler<ValidateUserInfoRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateUserInfoRequestContext, ValidateAccessTokenParameter>(int.MinValue + 100_000);

            public ValueTask HandleAsync(ValidateUserInfoRequestContext context)
            {
                if (string.IsNullOrEmpty(context.Request.AccessToken))
                {
                    context.Refuse(Errors.MissingToken, "The request carries no access token.");
                }

                return default;
            }
        }

        public sealed class ValidateAuthentication(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ValidateUserInfoRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ValidateUserInfoRequestContext, ValidateAuthentication>(
                    ValidateAccessTokenParameter.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ValidateUserInfoRequestContext context)
            {
                var stage = new ProcessAuthenticationContext(context.Transaction);
                if (await dispatcher.RunAsync(context, stage, remember: true))
                {
                    context.Principal = stage.AccessTokenPrincipal;
                }
            }
        }

        public sealed class AttachPrincipal : IOpenIddictServerHandler<HandleUserInfoRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleUserInfoRequestContext, AttachPrincipal>(int.MinValue + 100_000);

            public ValueTask HandleAsync(HandleUserInfoRequestContext context)
            {
                context.Principal ??= context.Transaction.Recall<ValidateUserInfoRequestContext>()?.Principal!;
                return default;
            }
        }

        public sealed class AttachAudiences : IOpenIddictServerHandler<HandleUserInfoRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleUserInfoRequestContext, AttachAudiences>(AttachPrincipal.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(HandleUserInfoRequestContext context)
            {
                context.Audiences.UnionWith(context.Principal.GetPresenters());
                return default;
            }
        }

        /// <summary>Copies the claims of the access token that its scopes cover.</summary>
        public sealed class AttachClaims : IOpenIddictServerHandler<HandleUserInfoRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleUserInfoRequestContext, AttachClaims>(AttachAudiences.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(HandleUserInfoRequestContext context)
            {
                var principal = context.Principal;
                context.Issuer = context.Options.Issuer ?? context.BaseUri;
                context.Subject = principal.GetClaim(Claims.Subject);

                if (principal.HasScope(Scopes.Profile))
                {
                    context.FamilyName = principal.GetClaim(Claims.FamilyName);
                    context.GivenName = principal.GetClaim(Claims.GivenName);
                    context.BirthDate = principal.GetClaim(Claims.Birthdate);
                }

                if (principal.HasScope(Scopes.Email))
                {
                    context.Email = principal.GetClaim(Claims.Email);
                }

                if (principal.HasScope(Scopes.Phone))
                {
                    context.PhoneNumber = principal.GetClaim(Claims.PhoneNumber);
                }

                return default;
            }
        }
    }

    private static OpenIddictParameter? OneOrMany(HashSet<string> values) => values.Count switch
    {
        0 => default(OpenIddictParameter?),
        1 => new OpenIddictParameter(values.First()),
        _ => new OpenIddictParameter([.. values]),
    };
}
