using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server;

public static partial class OpenIddictServerHandlers
{
    private const string ClientAssertion = "client_assertion";

    private static bool AuthenticatesClients(ProcessAuthenticationContext context)
        => context.EndpointType is OpenIddictServerEndpointType.Token or OpenIddictServerEndpointType.Introspection
            or OpenIddictServerEndpointType.Revocation;

    public sealed class ValidateClientId(IOpenIddictApplicationManager applications)
        : IOpenIddictServerHandler<ProcessAuthenticationContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessAuthenticationContext, ValidateClientId>(ValidateRequiredTokens.Descriptor.Order + 5_000);

        public async ValueTask HandleAsync(ProcessAuthenticationContext context)
        {
            if (context.EndpointType is OpenIddictServerEndpointType.UserInfo)
            {
                return;
            }

            if (string.IsNullOrEmpty(context.ClientId))
            {
                if (context.EndpointType is not OpenIddictServerEndpointType.EndSession
                    && !(context.Options.AcceptAnonymousClients && AuthenticatesClients(context)))
                {
                    context.RefuseClient("The client must say who it is with 'client_id' or the Authorization header.");
                }

                return;
            }

            if (await applications.FindByClientIdAsync(context.ClientId, context.CancellationToken) is null)
            {
                context.RefuseInvalid(Parameters.ClientId, AuthenticatesClients(context) ? Errors.InvalidClient : Errors.InvalidRequest);
            }
        }
    }

    public sealed class ValidateClientType(IOpenIddictApplicationManager applications)
        : IOpenIddictServerHandler<ProcessAuthenticationContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessAuthenticationContext, ValidateClientType>(ValidateClientId.Descriptor.Order + 1_000);

        public async ValueTask HandleAsync(ProcessAuthenticationContext context)
        {
            if (!AuthenticatesClients(context) || string.IsNullOrEmpty(context.ClientId))
            {
                return;
            }

            var application = await applications.GetAsync(context.ClientId, context.CancellationToken);
            var assertion = (string?)context.Request[ClientAssertion];
            if (await applications.HasClientTypeAsync(application, ClientTypes.Public, context.CancellationToken))
            {
                if (context.EndpointType is OpenIddictServerEndpointType.Token && context.Request.IsClientCredentialsGrantType())
                {
                    context.Refuse(Errors.UnauthorizedClient, "A public client cannot use the client credentials grant.");
                }
                else if (!string.IsNullOrEmpty(assertion) || !string.IsNullOrEmpty(context.ClientSecret))
                {
                    context.RefuseClient("A public client has no secret and must not send one.");
                }
            }
            else if (!string.IsNullOrEmpty(assertion))
            {
                context.RefuseClient("Client assertions cannot be checked: the client has no registered keys.");
            }
            else if (string.IsNullOrEmpty(context.ClientSecret))
            {
                context.RefuseClient("A confidential client must send its secret.");
            }
        }
    }

    public sealed class ValidateClientSecret(IOpenIddictApplicationManager applications)
        : IOpenIddictServerHandler<ProcessAuthenticationContext>
    {
        public static OpenIddictServerHandlerDescriptor Descriptor { get; }
            = BuiltIn.Scoped<ProcessAuthenticationContext, ValidateClientSecret>(ValidateClientType.Descriptor.Order + 1_000);

        public async ValueTask HandleAsync(ProcessAuthenticationContext context)
        {
            if (!AuthenticatesClients(context) || string.IsNullOrEmpty(context.ClientId) || string.IsNullOrEmpty(context.ClientSecret))
            {
                return;
            }

            var application = await applications.GetAsync(context.ClientId, context.CancellationToken);
            if (!await applications.HasClientTypeAsync(application, ClientTypes.Public, context.CancellationToken)
                && !await applications.ValidateClientSecretAsync(application, context.ClientSecret, context.CancellationToken))
            {
                context.RefuseClient("The client's credentials are wrong.");
            }
        }
    }
}
