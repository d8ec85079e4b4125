using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;
using static OpenIddict.Server.OpenIddictServerHandlers;
using Properties = OpenIddict.Server.AspNetCore.OpenIddictServerAspNetCoreConstants.Properties;

namespace OpenIddict.Server.AspNetCore;

/// <summary>The steps that read HTTP requests and write HTTP responses.</summary>
public static partial class OpenIddictServerAspNetCoreHandlers
{
    public static ImmutableArray<OpenIddictServerHandlerDescriptor> DefaultHandlers { get; } =
    [
        ResolveRequestUri.Descriptor,
        ValidateTransportSecurityRequirement.Descriptor,
        AttachHostChallengeError.Descriptor,
        ResolveHostChallengeProperties.Descriptor,
        ResolveHostSignInProperties.Descriptor,
        ResolveHostSignOutProperties.Descriptor,
        .. AuthorizationEndpoint,
        .. TokenEndpoint,
        .. UserInfoEndpoint,
        .. EndSessionEndpoint,
        .. OtherEndpoints,
    ];

    public sealed class ResolveRequestUri : IOpenIddictServerHandler<ProcessRequestContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessRequestContext, ResolveRequestUri>(int.MinValue + 50_000);

        public ValueTask HandleAsync(ProcessRequestContext context)
        {
            var request = context.Transaction.RequireHttpRequest();
            var host = request.Host.HasValue ? request.Host.ToUriComponent() : "localhost";
            context.BaseUri = new Uri($"{request.Scheme}://{host}{request.PathBase.ToUriComponent()}", UriKind.Absolute);
            context.RequestUri = request.Host.HasValue
                ? new Uri(request.GetEncodedUrl(), UriKind.Absolute)
                : new Uri(context.BaseUri, request.GetEncodedPathAndQuery());
            return default;
        }
    }

    public sealed class ValidateTransportSecurityRequirement(IOptionsMonitor<OpenIddictServerAspNetCoreOptions> options)
        : IOpenIddictServerHandler<ProcessRequestContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessRequestContext, ValidateTransportSecurityRequirement>(InferEndpointType.Descriptor.Order + 250);

        public ValueTask HandleAsync(ProcessRequestContext context)
        {
            var request = context.Transaction.RequireHttpRequest();
            if (context.EndpointType is OpenIddictServerEndpointType.Unknown)
            {
                return default;
            }

            if (!request.IsHttps && !options.CurrentValue.DisableTransportSecurityRequirement)
            {
                context.Refuse(Errors.InvalidRequest, "This server answers HTTPS requests only.");
            }
            else if (!request.Host.HasValue)
            {
                context.Refuse(Errors.InvalidRequest, "The request has no Host header.");
            }

            return default;
        }
    }

    public sealed class ResolveHostChallengeProperties : IOpenIddictServerHandler<ProcessChallengeContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessChallengeContext, ResolveHostChallengeProperties>(ValidateChallengeDemand.Descriptor.Order - 500);

        public ValueTask HandleAsync(ProcessChallengeContext context)
            => CopyAsync(context.Transaction, context.Properties, context.Parameters);
    }

    /// <summary>Takes the error that the application gave in the authentication properties.</summary>
    public sealed class AttachHostChallengeError : IOpenIddictServerHandler<ProcessChallengeContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessChallengeContext, AttachHostChallengeError>(AttachDefaultChallengeError.Descriptor.Order - 500);

        public ValueTask HandleAsync(ProcessChallengeContext context)
        {
            if (context.Transaction.Recall<AuthenticationProperties>() is { } properties)
            {
                context.Response.Error = properties.GetString(Properties.Error);
                context.Response.ErrorDescription = properties.GetString(Properties.ErrorDescription);
                context.Response.ErrorUri = properties.GetString(Properties.ErrorUri);
                context.Response.Scope = properties.GetString(Properties.Scope);
            }

            return default;
        }
    }

    public sealed class ResolveHostSignInProperties : IOpenIddictServerHandler<ProcessSignInContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessSignInContext, ResolveHostSignInProperties>(ValidateSignInDemand.Descriptor.Order - 500);

        public ValueTask HandleAsync(ProcessSignInContext context) => CopyAsync(context.Transaction, context.Properties, context.Parameters);
    }

    public sealed class ResolveHostSignOutProperties : IOpenIddictServerHandler<ProcessSignOutContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Singleton<ProcessSignOutContext, ResolveHostSignOutProperties>(ValidateSignOutDemand.Descriptor.Order - 500);

        public ValueTask HandleAsync(ProcessSignOutContext context)
            => CopyAsync(context.Transaction, context.Properties, context.Parameters);
    }

    /// <summary>Items become properties of the context, parameters become members of the response.</summary>
    private static ValueTask CopyAsync(
        OpenIddictServerTransaction transaction, Dictionary<string, string?> items, Dictionary<string, OpenIddictParameter> parameters)
    {
        if (transaction.Recall<AuthenticationProperties>() is { } properties)
        {
            foreach (var (name, value) in properties.Items)
            {
                items[name] = value;
            }

            foreach (var (name, value) in properties.Parameters)
            {
                parameters[name] = value switch
                {
                    OpenIddictParameter parameter => parameter,
                    string text => new OpenIddictParameter(text),
                    string[] texts => new OpenIddictParameter(texts),
                    bool flag => new OpenIddictParameter(flag),
                    int number => new OpenIddictParameter(number),
                    long number => new OpenIddictParameter(number),
                    JsonElement element => new OpenIddictParameter(element),
                    JsonNode node => new OpenIddictParameter(node),
                    _ => throw new InvalidOperationException($"The parameter '{name}' is of a type that no response can carry."),
                };
            }
        }

        return default;
    }
}
