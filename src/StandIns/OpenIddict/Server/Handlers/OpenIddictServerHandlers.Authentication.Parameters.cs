using Microsoft.AspNetCore.WebUtilities;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    public static partial class Authentication
    {
        public sealed class ValidateRequestParameter : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateAuthorizationRequestContext, ValidateRequestParameter>(int.MinValue + 100_000);

            public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
            {
                if (!string.IsNullOrEmpty(context.Request.Request))
                {
                    context.RefuseUnsupported(Parameters.Request, Errors.RequestNotSupported);
                }

                return default;
            }
        }

        public sealed class ValidateRequestUriParameter : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateAuthorizationRequestContext, ValidateRequestUriParameter>(
                    ValidateRequestParameter.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
            {
                if (!string.IsNullOrEmpty(context.Request.RequestUri))
                {
                    context.RefuseUnsupported(Parameters.RequestUri, Errors.RequestUriNotSupported);
                }

                return default;
            }
        }

        public sealed class ValidateClientIdParameter : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateAuthorizationRequestContext, ValidateClientIdParameter>(
                    ValidateRequestUriParameter.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
            {
                if (string.IsNullOrEmpty(context.ClientId))
                {
                    context.RefuseMissing(Parameters.ClientId);
                }

                return default;
            }
        }

        public sealed class ValidateRedirectUriParameter : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateAuthorizationRequestContext, ValidateRedirectUriParameter>(
                    ValidateClientIdParameter.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
            {
                if (string.IsNullOrEmpty(context.RedirectUri))
                {
                    // OAuth 2.0 lets a client with one address leave it out, OpenID Connect does not.
                    if (context.Request.HasScope(Scopes.OpenId))
                    {
                        context.RefuseMissing(Parameters.RedirectUri);
                    }
                }
                else if (!Addresses.TryParse(context.RedirectUri, out var uri))
                {
                    context.Refuse(Errors.InvalidRequest, "The 'redirect_uri' must be an absolute address.");
                }
                else if (!string.IsNullOrEmpty(uri.Fragment))
                {
                    context.Refuse(Errors.InvalidRequest, "The 'redirect_uri' must have no fragment.");
                }
                else if (QueryHelpers.ParseQuery(uri.Query).ContainsKey(Parameters.Iss))
                {
                    context.Refuse(Errors.InvalidRequest, "The 'redirect_uri' must not contain the 'iss' of the response.");
                }

                return default;
            }
        }

        public sealed class ValidateResponseTypeParameter : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateAuthorizationRequestContext, ValidateResponseTypeParameter>(
                    ValidateRedirectUriParameter.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
            {
                var request = context.Request;
                var types = request.GetResponseTypes().ToHashSet(StringComparer.Ordinal);
                var implicitPart = request.IsImplicitFlow() || request.IsHybridFlow();

                if (string.IsNullOrEmpty(request.ResponseType))
                {
                    context.RefuseMissing(Parameters.ResponseType);
                }
                else if (!implicitPart && types.Count > 1 && types.Contains(ResponseTypes.None))
                {
                    context.RefuseInvalid(Parameters.ResponseType);
                }
                else if (implicitPart || !context.Options.ResponseTypes.Any(
                    known => types.SetEquals(known.Split(Separators.Space, StringSplitOptions.RemoveEmptyEntries))))
                {
                    context.RefuseUnsupported(Parameters.ResponseType, Errors.UnsupportedResponseType);
                }

                return default;
            }
        }

        public sealed class ValidateResponseModeParameter : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateAuthorizationRequestContext, ValidateResponseModeParameter>(
                    ValidateResponseTypeParameter.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
            {
                var mode = string.IsNullOrEmpty(context.Request.ResponseMode) ? ResponseModes.Query : context.Request.ResponseMode;
                if (!context.Options.ResponseModes.Contains(mode))
                {
                    context.RefuseUnsupported(Parameters.ResponseMode);
                }

                return default;
            }
        }

        public sealed class ValidateScopeParameter : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateAuthorizationRequestContext, ValidateScopeParameter>(
                    ValidateResponseModeParameter.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
            {
                if (context.Request.HasScope(Scopes.OfflineAccess) && !context.Options.GrantTypes.Contains(GrantTypes.RefreshToken))
                {
                    context.Refuse(Errors.InvalidRequest, "This server gives no refresh tokens, so 'offline_access' cannot be asked for.");
                }

                return default;
            }
        }

        public sealed class ValidatePromptParameter : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            // One step is between these two in the real library: the nonce of the implicit flow, which is not here.
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateAuthorizationRequestContext, ValidatePromptParameter>(
                    ValidateScopeParameter.Descriptor.Order + 2_000);

            public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
            {
                var values = context.Request.GetPromptValues();
                if (values.Any(value => !context.Options.PromptValues.Contains(value)))
                {
                    context.RefuseUnsupported(Parameters.Prompt);
                }
                else if (values.Contains(PromptValues.None)
                    && values.Any(static value => value is PromptValues.Consent or PromptValues.Login or PromptValues.SelectAccount))
                {
                    context.RefuseInvalid(Parameters.Prompt);
                }

                return default;
            }
        }

        public sealed class ValidateProofKeyForCodeExchangeParameters : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<ValidateAuthorizationRequestContext, ValidateProofKeyForCodeExchangeParameters>(
                    ValidatePromptParameter.Descriptor.Order + 1_000);

            public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
            {
                var (challenge, method) = (context.Request.CodeChallenge, context.Request.CodeChallengeMethod);
                if (string.IsNullOrEmpty(challenge))
                {
                    if (context.Options.RequireProofKeyForCodeExchange)
                    {
                        context.RefuseMissing(Parameters.CodeChallenge);
                    }
                    else if (!string.IsNullOrEmpty(method))
                    {
                        context.Refuse(Errors.InvalidRequest, "A 'code_challenge_method' says nothing without a 'code_challenge'.");
                    }
                }
                else if (string.IsNullOrEmpty(method))
                {
                    // RFC 7636, 4.3: no method means plain.
                    if (!context.Options.CodeChallengeMethods.Contains(CodeChallengeMethods.Plain))
                    {
                        context.RefuseMissing(Parameters.CodeChallengeMethod);
                    }
                }
                else if (!context.Options.CodeChallengeMethods.Contains(method))
                {
                    context.RefuseUnsupported(Parameters.CodeChallengeMethod);
                }

                return default;
            }
        }
    }
}
