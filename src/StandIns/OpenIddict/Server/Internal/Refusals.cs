using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

/// <summary>The server's own refusals: an error, a sentence, and the section of the specification that defines the error.</summary>
internal static class Refusals
{
    public static void Refuse(this BaseValidatingContext context, string error, string description)
        => context.Reject(error, description, SpecificationOf(context.EndpointType));

    public static void RefuseMissing(this BaseValidatingContext context, string parameter)
        => context.Refuse(Errors.InvalidRequest, $"The parameter '{parameter}' is required.");

    public static void RefuseUnsupported(this BaseValidatingContext context, string parameter, string error = Errors.InvalidRequest)
        => context.Refuse(error, $"This server does not support the given value of '{parameter}'.");

    public static void RefuseInvalid(this BaseValidatingContext context, string parameter, string error = Errors.InvalidRequest)
        => context.Refuse(error, $"The value of '{parameter}' cannot be accepted.");

    public static void RefuseClient(this BaseValidatingContext context, string description)
        => context.Refuse(Errors.InvalidClient, description);

    /// <summary>Where the errors of an endpoint are defined.</summary>
    public static string SpecificationOf(OpenIddictServerEndpointType endpoint) => endpoint switch
    {
        OpenIddictServerEndpointType.Authorization => "https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1",
        OpenIddictServerEndpointType.Token => "https://www.rfc-editor.org/rfc/rfc6749#section-5.2",
        OpenIddictServerEndpointType.UserInfo => "https://www.rfc-editor.org/rfc/rfc6750#section-3.1",
        OpenIddictServerEndpointType.Introspection => "https://www.rfc-editor.org/rfc/rfc7662#section-2.3",
        OpenIddictServerEndpointType.Revocation => "https://www.rfc-editor.org/rfc/rfc7009#section-2.2.1",
        OpenIddictServerEndpointType.EndSession => "https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout",
        OpenIddictServerEndpointType.Configuration => "https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationRequest",
        _ => "https://www.rfc-editor.org/rfc/rfc6749",
    };
}
