using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using Names = OpenIddict.Validation.AspNetCore.OpenIddictValidationAspNetCoreConstants;

namespace OpenIddict.Validation.AspNetCore;

/// <summary>Authenticates requests by their bearer token (RFC 6750).</summary>
public sealed class OpenIddictValidationAspNetCoreHandler(
    IOptionsMonitor<OpenIddictValidationAspNetCoreOptions> options,
    IOptionsMonitor<OpenIddictValidationOptions> validation,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IServiceProvider services) : AuthenticationHandler<OpenIddictValidationAspNetCoreOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = await FindTokenAsync();
        if (string.IsNullOrEmpty(token))
        {
            return AuthenticateResult.NoResult();
        }

        var principal = await ValidateAsync(token);
        if (principal is null)
        {
            return AuthenticateResult.Fail("The access token is refused.");
        }

        var properties = new AuthenticationProperties
        {
            ExpiresUtc = principal.GetExpirationDate(),
            IssuedUtc = principal.GetCreationDate(),
        };
        properties.SetParameter(Names.Properties.AccessTokenPrincipal, principal);
        properties.StoreTokens([new AuthenticationToken { Name = Names.Tokens.AccessToken, Value = token }]);

        return AuthenticateResult.Success(new AuthenticationTicket(principal, properties, Scheme.Name));
    }

    /// <summary>
    /// 401 without a valid token, with no more than the scheme if there was none at all (RFC 6750, 3.1); 403 with one; or what the
    /// properties say.
    /// </summary>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var result = await HandleAuthenticateOnceSafeAsync();
        var (error, description) = result switch
        {
            { None: true } => (Errors.MissingToken, null),
            { Succeeded: true } => (Errors.InsufficientAccess, "The token does not allow this."),
            _ => (Errors.InvalidToken, "The token is not valid."),
        };

        error = properties.GetString(Names.Properties.Error) ?? error;
        Response.StatusCode = error switch
        {
            Errors.InvalidToken or Errors.MissingToken => StatusCodes.Status401Unauthorized,
            Errors.InsufficientAccess or Errors.InsufficientScope => StatusCodes.Status403Forbidden,
            Errors.ServerError => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status400BadRequest,
        };

        var parameters = new List<(string Name, string? Value)> { (Parameters.Realm, Options.Realm) };
        if (error is not Errors.MissingToken)
        {
            parameters.Add((Parameters.Error, error));
            parameters.Add((Parameters.ErrorDescription, properties.GetString(Names.Properties.ErrorDescription) ?? description));
            parameters.Add((Parameters.ErrorUri, properties.GetString(Names.Properties.ErrorUri)));
            parameters.Add((Parameters.Scope, properties.GetString(Names.Properties.Scope)));
        }

        Response.Headers.Append(HeaderNames.WWWAuthenticate, Challenge(parameters));
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => HandleChallengeAsync(properties);

    private static string Challenge(IEnumerable<(string Name, string? Value)> parameters)
    {
        var texts = parameters
            .Where(parameter => !string.IsNullOrEmpty(parameter.Value))
            .Select(parameter => $"{parameter.Name}=\"{parameter.Value!.Replace("\"", "\\\"", StringComparison.Ordinal)}\"");

        return $"{Schemes.Bearer} {string.Join(", ", texts)}".TrimEnd();
    }

    private async Task<ClaimsPrincipal?> ValidateAsync(string token)
    {
        var settings = validation.CurrentValue;
        if (!settings.UsesLocalServer)
        {
            throw new InvalidOperationException(
                "The stand-in validates tokens of the server in the same application: call UseLocalServer().");
        }

        var reader = (OpenIddictServerTokenReader?)services.GetService(typeof(OpenIddictServerTokenReader))
            ?? throw new InvalidOperationException("There is no server in this application: call AddServer().");

        var principal = await reader.ValidateAccessTokenAsync(
            token,
            new Uri($"{Request.Scheme}://{Request.Host}{Request.PathBase.Add("/")}"),
            settings.EnableTokenEntryValidation || settings.EnableAuthorizationEntryValidation,
            Context.RequestAborted);

        return settings.Audiences.Count is 0 || (principal?.GetAudiences().Any(settings.Audiences.Contains) ?? false) ? principal : null;
    }

    /// <summary>RFC 6750, 2.1 to 2.3.</summary>
    private async Task<string?> FindTokenAsync()
    {
        string? header = Request.Headers.Authorization;
        if (header?.StartsWith(Schemes.Bearer + " ", StringComparison.OrdinalIgnoreCase) is true)
        {
            return header[(Schemes.Bearer.Length + 1)..].Trim();
        }

        if (HttpMethods.IsPost(Request.Method) && Request.HasFormContentType)
        {
            var form = await Request.ReadFormAsync(Context.RequestAborted);
            if (form.TryGetValue(Parameters.AccessToken, out var inForm))
            {
                return inForm;
            }
        }

        return Request.Query[Parameters.AccessToken];
    }
}
