using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    /// <summary>The discovery document and the key set.</summary>
    public static partial class Discovery
    {
        public static ImmutableArray<OpenIddictServerHandlerDescriptor> DefaultHandlers { get; } =
        [
            .. Pipeline,
            AttachIssuer.Descriptor,
            AttachEndpoints.Descriptor,
            AttachGrantTypes.Descriptor,
            AttachResponseTypes.Descriptor,
            AttachResponseModes.Descriptor,
            AttachClientAuthenticationMethods.Descriptor,
            AttachCodeChallengeMethods.Descriptor,
            AttachScopes.Descriptor,
            AttachClaims.Descriptor,
            AttachSubjectTypes.Descriptor,
            AttachPromptValues.Descriptor,
            AttachSigningAlgorithms.Descriptor,
            AttachAdditionalMetadata.Descriptor,
            .. KeySetPipeline,
            AttachSigningKeys.Descriptor,
        ];

        public sealed class HandleConfigurationRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, HandleConfigurationRequest>(ValidateConfigurationRequest.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is not OpenIddictServerEndpointType.Configuration)
                {
                    return;
                }

                var stage = new HandleConfigurationRequestContext(context.Transaction);
                if (!await dispatcher.RunAsync(context, stage))
                {
                    return;
                }

                var response = context.Transaction.Response = new OpenIddictResponse
                {
                    [Metadata.Issuer] = stage.Issuer?.AbsoluteUri,
                    [Metadata.AuthorizationEndpoint] = stage.AuthorizationEndpoint?.AbsoluteUri,
                    [Metadata.TokenEndpoint] = stage.TokenEndpoint?.AbsoluteUri,
                    [Metadata.IntrospectionEndpoint] = stage.IntrospectionEndpoint?.AbsoluteUri,
                    [Metadata.EndSessionEndpoint] = stage.EndSessionEndpoint?.AbsoluteUri,
                    [Metadata.RevocationEndpoint] = stage.RevocationEndpoint?.AbsoluteUri,
                    [Metadata.UserInfoEndpoint] = stage.UserInfoEndpoint?.AbsoluteUri,
                    [Metadata.JwksUri] = stage.JsonWebKeySetEndpoint?.AbsoluteUri,
                    [Metadata.GrantTypesSupported] = new OpenIddictParameter([.. stage.GrantTypes]),
                    [Metadata.ResponseTypesSupported] = new OpenIddictParameter([.. stage.ResponseTypes]),
                    [Metadata.ResponseModesSupported] = new OpenIddictParameter([.. stage.ResponseModes]),
                    [Metadata.ScopesSupported] = new OpenIddictParameter([.. stage.Scopes]),
                    [Metadata.ClaimsSupported] = new OpenIddictParameter([.. stage.Claims]),
                    [Metadata.IdTokenSigningAlgValuesSupported] = new OpenIddictParameter([.. stage.IdTokenSigningAlgorithms]),
                    [Metadata.CodeChallengeMethodsSupported] = new OpenIddictParameter([.. stage.CodeChallengeMethods]),
                    [Metadata.SubjectTypesSupported] = new OpenIddictParameter([.. stage.SubjectTypes]),
                    [Metadata.PromptValuesSupported] = new OpenIddictParameter([.. stage.PromptValues]),
                    [Metadata.TokenEndpointAuthMethodsSupported] = new OpenIddictParameter([.. stage.TokenEndpointAuthenticationMethods]),
                    [Metadata.IntrospectionEndpointAuthMethodsSupported] = new OpenIddictParameter([.. stage.IntrospectionEndpointAuthenticationMethods]),
                    [Metadata.RevocationEndpointAuthMethodsSupported] = new OpenIddictParameter([.. stage.RevocationEndpointAuthenticationMethods]),
                };
                foreach (var (name, value) in stage.Metadata)
                {
                    response.SetParameter(name, value);
                }
            }
        }

        public sealed class HandleJsonWebKeySetRequest(IOpenIddictServerDispatcher dispatcher)
            : IOpenIddictServerHandler<ProcessRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Scoped<ProcessRequestContext, HandleJsonWebKeySetRequest>(ValidateJsonWebKeySetRequest.Descriptor.Order + 1_000);

            public async ValueTask HandleAsync(ProcessRequestContext context)
            {
                if (context.EndpointType is not OpenIddictServerEndpointType.JsonWebKeySet)
                {
                    return;
                }

                var stage = new HandleJsonWebKeySetRequestContext(context.Transaction);
                if (await dispatcher.RunAsync(context, stage))
                {
                    JsonNode[] keys = [.. stage.Keys.Where(static key => !string.IsNullOrEmpty(key.Kty)).Select(Write)];
                    context.Transaction.Response = new OpenIddictResponse { ["keys"] = new OpenIddictParameter(new JsonArray(keys)) };
                }
            }

            private static JsonObject Write(JsonWebKey key)
            {
                (string Name, string? Value)[] members =
                [
                    ("kid", key.Kid), ("use", key.Use), ("kty", key.Kty), ("alg", key.Alg), ("crv", key.Crv), ("e", key.E), ("n", key.N),
                    ("x", key.X), ("y", key.Y), ("x5t", key.X5t),
                ];
                var json = new JsonObject(members.Where(static member => !string.IsNullOrEmpty(member.Value))
                    .Select(static member => KeyValuePair.Create(member.Name, (JsonNode?)JsonValue.Create(member.Value))));
                if (key.X5c.Count > 0)
                {
                    json["x5c"] = new JsonArray([.. key.X5c.Select(static certificate => (JsonNode?)JsonValue.Create(certificate))]);
                }

                return json;
            }
        }

        public sealed class AttachSigningKeys : IOpenIddictServerHandler<HandleJsonWebKeySetRequestContext>
        {
            public static OpenIddictServerHandlerDescriptor Descriptor { get; }
                = BuiltIn.Singleton<HandleJsonWebKeySetRequestContext, AttachSigningKeys>(int.MinValue + 100_000);

            public ValueTask HandleAsync(HandleJsonWebKeySetRequestContext context)
            {
                context.Keys.AddRange(context.Options.SigningCredentials
                    .Where(static credentials => credentials.Key is AsymmetricSecurityKey).Select(Describe));
                return default;
            }

            private static JsonWebKey Describe(SigningCredentials credentials)
            {
                var key = new JsonWebKey { Kid = credentials.Kid, Use = "sig", Alg = credentials.Algorithm };
                switch (((AsymmetricSecurityKey)credentials.Key).Public)
                {
                    case RSA rsa:
                        var numbers = rsa.ExportParameters(includePrivateParameters: false);
                        (key.Kty, key.E, key.N) = ("RSA", Base64Url.EncodeToString(numbers.Exponent), Base64Url.EncodeToString(numbers.Modulus));
                        break;

                    case ECDsa ecdsa:
                        var point = ecdsa.ExportParameters(includePrivateParameters: false).Q;
                        (key.Kty, key.Crv) = ("EC", "P-" + ecdsa.KeySize);
                        (key.X, key.Y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
                        break;
                }

                if (credentials.Key is X509SecurityKey { Certificate: var certificate })
                {
                    key.X5t = Base64Url.EncodeToString(certificate.GetCertHash());
                    key.X5c.Add(Convert.ToBase64String(certificate.RawData));
                }

                return key;
            }
        }
    }
}
