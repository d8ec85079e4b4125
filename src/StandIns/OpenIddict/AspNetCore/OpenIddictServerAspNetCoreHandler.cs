using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.AspNetCore.OpenIddictServerAspNetCoreConstants;
using static OpenIddict.Server.OpenIddictServerEvents;
using Properties = OpenIddict.Server.AspNetCore.OpenIddictServerAspNetCoreConstants.Properties;

namespace OpenIddict.Server.AspNetCore;

/// <summary>The server's authentication scheme: it sees every request first and answers those that are its own.</summary>
public sealed class OpenIddictServerAspNetCoreHandler(
    IOpenIddictServerDispatcher dispatcher,
    IOpenIddictServerFactory factory,
    IOptionsMonitor<OpenIddictServerAspNetCoreOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder) : AuthenticationHandler<OpenIddictServerAspNetCoreOptions>(options, logger, encoder),
    IAuthenticationRequestHandler, IAuthenticationSignInHandler
{
    private OpenIddictServerTransaction Transaction => Context.Features.Get<OpenIddictServerAspNetCoreFeature>()?.Transaction
        ?? throw new InvalidOperationException(
            "The server has not seen this request: call UseAuthentication before the code that uses the server's scheme.");

    public async Task<bool> HandleRequestAsync()
    {
        if (Context.Features.Get<OpenIddictServerAspNetCoreFeature>()?.Transaction is not { } transaction)
        {
            transaction = await factory.CreateTransactionAsync();
            transaction.SetProperty(typeof(HttpRequest).FullName!, new WeakReference<HttpRequest>(Request));
            Context.Features.Set(new OpenIddictServerAspNetCoreFeature { Transaction = transaction });
        }

        transaction.CancellationToken = Context.RequestAborted;
        var context = new ProcessRequestContext(transaction);
        await dispatcher.DispatchAsync(context);
        return context.IsRejected ? await AnswerErrorAsync(context) : context.IsRequestHandled;
    }

    public async Task SignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        ArgumentNullException.ThrowIfNull(user);
        Remember(properties);
        var context = new ProcessSignInContext(Transaction) { Principal = user, Response = new OpenIddictResponse() };
        await dispatcher.DispatchAsync(context);
        await FinishAsync(context);
    }

    public async Task SignOutAsync(AuthenticationProperties? properties)
    {
        Remember(properties);
        var context = new ProcessSignOutContext(Transaction) { Response = new OpenIddictResponse() };
        await dispatcher.DispatchAsync(context);
        await FinishAsync(context);
    }

    /// <summary>Gives the application the principal of the token, code or hint that the request came with.</summary>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var transaction = Transaction;
        if (transaction.Recall<ProcessAuthenticationContext>() is not { } context)
        {
            context = new ProcessAuthenticationContext(transaction);
            await dispatcher.DispatchAsync(context);
            transaction.Remember(context);
        }

        if (context.IsRequestHandled || context.IsRequestSkipped || context is { IsRejected: true, Error: Errors.MissingToken })
        {
            return AuthenticateResult.NoResult();
        }

        if (context.IsRejected)
        {
            return AuthenticateResult.Fail("The server refused the request's tokens.", new AuthenticationProperties(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    [Properties.Error] = context.Error,
                    [Properties.ErrorDescription] = context.ErrorDescription,
                    [Properties.ErrorUri] = context.ErrorUri,
                }));
        }

        var principal = context.AuthorizationCodePrincipal ?? context.RefreshTokenPrincipal ?? context.AccessTokenPrincipal
            ?? context.IdentityTokenPrincipal;
        return AuthenticateResult.Success(new AuthenticationTicket(
            principal ?? new ClaimsPrincipal(new ClaimsIdentity()), Describe(context, principal), Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties? properties)
    {
        Remember(properties);
        var context = new ProcessChallengeContext(Transaction) { Response = new OpenIddictResponse() };
        await dispatcher.DispatchAsync(context);
        await FinishAsync(context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties? properties) => HandleChallengeAsync(properties);

    private static AuthenticationProperties Describe(ProcessAuthenticationContext context, ClaimsPrincipal? principal)
    {
        var properties = new AuthenticationProperties
        {
            IssuedUtc = principal?.GetCreationDate(),
            ExpiresUtc = principal?.GetExpirationDate(),
        };
        foreach (var (name, value) in context.Properties)
        {
            properties.Items[name] = value;
        }

        (string Name, string? Token, string Parameter, ClaimsPrincipal? Principal)[] tokens =
        [
            (Tokens.AccessToken, context.AccessToken, Properties.AccessTokenPrincipal, context.AccessTokenPrincipal),
            (Tokens.AuthorizationCode, context.AuthorizationCode, Properties.AuthorizationCodePrincipal, context.AuthorizationCodePrincipal),
            (Tokens.IdentityToken, context.IdentityToken, Properties.IdentityTokenPrincipal, context.IdentityTokenPrincipal),
            (Tokens.RefreshToken, context.RefreshToken, Properties.RefreshTokenPrincipal, context.RefreshTokenPrincipal),
        ];
        foreach (var token in tokens.Where(static token => token.Principal is not null))
        {
            properties.SetParameter(token.Parameter, token.Principal);
        }

        AuthenticationToken[] stored =
        [
            .. tokens.Where(static token => !string.IsNullOrEmpty(token.Token))
                .Select(static token => new AuthenticationToken { Name = token.Name, Value = token.Token! }),
        ];
        if (stored.Length > 0)
        {
            properties.StoreTokens(stored);
        }

        return properties;
    }

    private void Remember(AuthenticationProperties? properties)
    {
        Transaction.CancellationToken = Context.RequestAborted;
        Transaction.Remember(properties ?? new AuthenticationProperties());
    }

    private async Task FinishAsync(BaseValidatingContext context)
    {
        if (context.IsRejected)
        {
            await AnswerErrorAsync(context);
        }
    }

    private async Task<bool> AnswerErrorAsync(BaseValidatingContext refused)
    {
        var context = new ProcessErrorContext(refused.Transaction)
        {
            Error = refused.Error ?? Errors.InvalidRequest,
            ErrorDescription = refused.ErrorDescription,
            ErrorUri = refused.ErrorUri,
            Response = new OpenIddictResponse(),
        };
        await dispatcher.DispatchAsync(context);
        return context.IsRequestHandled || (context.IsRequestSkipped
            ? false
            : throw new InvalidOperationException("No handler answered the refused request: the built-in handlers must stay registered."));
    }
}
