using System.Text;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OidcProfiles.OpenIddict.Handlers;
using OidcProfiles.OpenIddict.Registrations;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.OpenIddict.SignedUserInfo;

/// <summary>Gives clients that are registered for it the claims as a signed JWT, and says no to what a request does not accept.</summary>
internal sealed class SignUserInfo(ClientRegistrations clients, TimeProvider time, ILogger<SignUserInfo> logger)
    : IOpenIddictServerHandler<ApplyUserInfoResponseContext>
{
    private const string Signed = "application/jwt";
    private const string Json = "application/json";

    /// <summary>In the place of the built-in step that writes JSON; errors have been answered before.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } =
        OpenIddictServerHandlerDescriptor.CreateBuilder<ApplyUserInfoResponseContext>()
            .UseSingletonHandler<SignUserInfo>()
            .SetOrder(OpenIddictServerAspNetCoreHandlers.ProcessJsonResponse<ApplyUserInfoResponseContext>.Descriptor.Order - 500)
            .SetType(OpenIddictServerHandlerType.Custom)
            .Build();

    public async ValueTask HandleAsync(ApplyUserInfoResponseContext context)
    {
        if (!string.IsNullOrEmpty(context.Error) || context.Transaction.GetHttpRequest() is not { } request
            || AccessTokens.ClientOf(AccessTokens.Read(context)) is not { } clientId)
        {
            return;
        }

        var accepted = AcceptedTypes.Read(request);
        if ((await clients.FindAsync(context.CancellationToken)).SigningAlgorithms.TryGetValue(clientId, out var algorithm))
        {
            await AnswerAsync(context, request.HttpContext.Response, accepted, (clientId, algorithm));
        }
        else if (accepted.Allow(Signed) && !accepted.Allow(Json))
        {
            await RefuseAsync(
                context,
                request.HttpContext.Response,
                StatusCodes.Status406NotAcceptable,
                (Errors.InvalidRequest, $"UserInfo is {Json} for this client, which is not registered for signed responses; the request accepts {Signed} only."));
        }
    }

    private async Task AnswerAsync(
        ApplyUserInfoResponseContext context, HttpResponse response, AcceptedTypes accepted, (string Id, string Algorithm) client)
    {
        if (UserInfoKeys.Find(context.Options, client.Algorithm) is not { } credentials)
        {
            var algorithms = string.Join(", ", UserInfoKeys.ListAlgorithms(context.Options));
            Log.UnknownUserInfoAlgorithm(logger, client.Id, algorithms);
            await RefuseAsync(
                context,
                response,
                StatusCodes.Status500InternalServerError,
                (Errors.ServerError, $"This client is registered for UserInfo signed with an algorithm that the server does not have; it has: {algorithms}."));
        }
        else if (!accepted.Allow(Signed))
        {
            await RefuseAsync(
                context,
                response,
                StatusCodes.Status406NotAcceptable,
                (Errors.InvalidRequest, $"UserInfo is {Signed} for this client, which is registered for signed responses; the request does not accept that."));
        }
        else
        {
            var token = UserInfoToken.Write(
                context.Options, credentials, context.Response, (context.Options.Issuer ?? context.BaseUri, client.Id, time.GetUtcNow()));
            response.ContentType = Signed;
            response.ContentLength = token.Length;
            await response.WriteAsync(token, Encoding.ASCII, context.CancellationToken);
            context.HandleRequest();
        }
    }

    private static async Task RefuseAsync(
        ApplyUserInfoResponseContext context, HttpResponse response, int status, (string Error, string Description) answer)
    {
        response.StatusCode = status;
        await response.WriteAsJsonAsync(
            new Dictionary<string, string> { [Parameters.Error] = answer.Error, [Parameters.ErrorDescription] = answer.Description },
            context.CancellationToken);
        context.HandleRequest();
    }
}
