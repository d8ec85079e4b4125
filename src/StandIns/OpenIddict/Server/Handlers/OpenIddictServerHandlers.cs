using System.Collections.Immutable;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

/// <summary>The server's own steps. Their orders are public: custom steps find their place relative to them.</summary>
public static partial class OpenIddictServerHandlers
{
    public static ImmutableArray<OpenIddictServerHandlerDescriptor> DefaultHandlers { get; } =
    [
        InferEndpointType.Descriptor,
        .. AuthenticationSteps,
        ValidateChallengeDemand.Descriptor,
        AttachDefaultChallengeError.Descriptor,
        AttachCustomChallengeParameters.Descriptor,
        .. SignInSteps,
        ValidateSignOutDemand.Descriptor,
        AttachCustomSignOutParameters.Descriptor,
        AttachErrorParameters.Descriptor,
        AttachCustomErrorParameters.Descriptor,
        .. Authentication.DefaultHandlers,
        .. Discovery.DefaultHandlers,
        .. Exchange.DefaultHandlers,
        .. Introspection.DefaultHandlers,
        .. Protection.DefaultHandlers,
        .. Revocation.DefaultHandlers,
        .. Session.DefaultHandlers,
        .. UserInfo.DefaultHandlers,
    ];

    /// <summary>Finds out which endpoint the request is for.</summary>
    public sealed class InferEndpointType : IOpenIddictServerHandler<ProcessRequestContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessRequestContext, InferEndpointType>(int.MinValue + 100_000);

        public ValueTask HandleAsync(ProcessRequestContext context)
        {
            if (context.BaseUri is null || context.RequestUri is not { } requested)
            {
                throw new InvalidOperationException("The addresses of the request are not known: is the server registered with UseAspNetCore?");
            }

            var options = context.Options;
            (OpenIddictServerEndpointType Type, List<Uri> Addresses)[] endpoints =
            [
                (OpenIddictServerEndpointType.Authorization, options.AuthorizationEndpointUris),
                (OpenIddictServerEndpointType.Configuration, options.ConfigurationEndpointUris),
                (OpenIddictServerEndpointType.EndSession, options.EndSessionEndpointUris),
                (OpenIddictServerEndpointType.Introspection, options.IntrospectionEndpointUris),
                (OpenIddictServerEndpointType.JsonWebKeySet, options.JsonWebKeySetEndpointUris),
                (OpenIddictServerEndpointType.Revocation, options.RevocationEndpointUris),
                (OpenIddictServerEndpointType.Token, options.TokenEndpointUris),
                (OpenIddictServerEndpointType.UserInfo, options.UserInfoEndpointUris),
            ];

            context.EndpointType = endpoints.FirstOrDefault(endpoint => endpoint.Addresses.Exists(
                address => Addresses.Resolve(context.BaseUri, address) is { } known && Addresses.AreSame(known, requested))).Type;
            if (context.EndpointType is not OpenIddictServerEndpointType.Unknown)
            {
                Log.Recognized(context.Logger, context.EndpointType);
            }

            return default;
        }
    }

    public sealed class AttachErrorParameters : IOpenIddictServerHandler<ProcessErrorContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessErrorContext, AttachErrorParameters>(int.MinValue + 100_000);

        public ValueTask HandleAsync(ProcessErrorContext context)
        {
            Log.Refused(context.Logger, context.EndpointType, context.Error);
            context.Response.Error = context.Error;
            context.Response.ErrorDescription = context.ErrorDescription;
            context.Response.ErrorUri = context.ErrorUri;
            return default;
        }
    }

    public sealed class AttachCustomErrorParameters : IOpenIddictServerHandler<ProcessErrorContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessErrorContext, AttachCustomErrorParameters>(100_000);

        public ValueTask HandleAsync(ProcessErrorContext context) => AttachAsync(context.Response, context.Parameters);
    }

    public sealed class ValidateChallengeDemand : IOpenIddictServerHandler<ProcessChallengeContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessChallengeContext, ValidateChallengeDemand>(int.MinValue + 100_000);

        public ValueTask HandleAsync(ProcessChallengeContext context)
            => context.EndpointType is OpenIddictServerEndpointType.Authorization or OpenIddictServerEndpointType.Token
                or OpenIddictServerEndpointType.UserInfo
                ? default
                : throw new InvalidOperationException(
                    "The server's scheme can be challenged or forbidden at the authorization, token and UserInfo endpoints only.");
    }

    /// <summary>Says what a refusal means that the application gave no error for.</summary>
    public sealed class AttachDefaultChallengeError : IOpenIddictServerHandler<ProcessChallengeContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessChallengeContext, AttachDefaultChallengeError>(ValidateChallengeDemand.Descriptor.Order + 1_000);

        public ValueTask HandleAsync(ProcessChallengeContext context)
        {
            var (error, description) = context.EndpointType switch
            {
                OpenIddictServerEndpointType.Token => (Errors.InvalidGrant, "The server refused to issue tokens."),
                OpenIddictServerEndpointType.UserInfo => (Errors.InsufficientAccess, "The server refused to give this information."),
                _ => (Errors.AccessDenied, "The user or the server refused the authorization."),
            };

            context.Response.Error ??= error;
            context.Response.ErrorDescription ??= description;
            context.Response.ErrorUri ??= Refusals.SpecificationOf(context.EndpointType);
            return default;
        }
    }

    public sealed class AttachCustomChallengeParameters : IOpenIddictServerHandler<ProcessChallengeContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessChallengeContext, AttachCustomChallengeParameters>(100_000);

        public ValueTask HandleAsync(ProcessChallengeContext context) => AttachAsync(context.Response, context.Parameters);
    }

    public sealed class ValidateSignOutDemand : IOpenIddictServerHandler<ProcessSignOutContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessSignOutContext, ValidateSignOutDemand>(int.MinValue + 100_000);

        public ValueTask HandleAsync(ProcessSignOutContext context) => context.EndpointType is OpenIddictServerEndpointType.EndSession
            ? default
            : throw new InvalidOperationException("The server's scheme can be signed out at the end session endpoint only.");
    }

    public sealed class AttachCustomSignOutParameters : IOpenIddictServerHandler<ProcessSignOutContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessSignOutContext, AttachCustomSignOutParameters>(100_000);

        public ValueTask HandleAsync(ProcessSignOutContext context) => AttachAsync(context.Response, context.Parameters);
    }

    private static ValueTask AttachAsync(OpenIddictResponse response, Dictionary<string, OpenIddictParameter> parameters)
    {
        foreach (var (name, value) in parameters)
        {
            response.SetParameter(name, value);
        }

        return default;
    }
}
