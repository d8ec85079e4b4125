using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace OpenIddict.Abstractions;

/// <summary>A request, with the parameters that have a name of their own.</summary>
public class OpenIddictRequest : OpenIddictMessage
{
    public OpenIddictRequest()
    {
    }

    public OpenIddictRequest(JsonElement parameters) : base(parameters)
    {
    }

    public OpenIddictRequest(JsonObject parameters) : base(parameters)
    {
    }

    public OpenIddictRequest(IEnumerable<KeyValuePair<string, OpenIddictParameter>> parameters) : base(parameters)
    {
    }

    public OpenIddictRequest(IEnumerable<KeyValuePair<string, string?>> parameters) : base(parameters)
    {
    }

    public OpenIddictRequest(IEnumerable<KeyValuePair<string, StringValues>> parameters) : base(parameters)
    {
    }

    public string? AccessToken
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.AccessToken);
        set => SetParameter(OpenIddictConstants.Parameters.AccessToken, value);
    }

    public string? AcrValues
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.AcrValues);
        set => SetParameter(OpenIddictConstants.Parameters.AcrValues, value);
    }

    public JsonElement Claims
    {
        get => (JsonElement)GetParameter(OpenIddictConstants.Parameters.Claims);
        set => SetParameter(OpenIddictConstants.Parameters.Claims, value);
    }

    public string? ClaimsLocales
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.ClaimsLocales);
        set => SetParameter(OpenIddictConstants.Parameters.ClaimsLocales, value);
    }

    public string? ClientId
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.ClientId);
        set => SetParameter(OpenIddictConstants.Parameters.ClientId, value);
    }

    public string? ClientSecret
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.ClientSecret);
        set => SetParameter(OpenIddictConstants.Parameters.ClientSecret, value);
    }

    public string? Code
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.Code);
        set => SetParameter(OpenIddictConstants.Parameters.Code, value);
    }

    public string? CodeChallenge
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.CodeChallenge);
        set => SetParameter(OpenIddictConstants.Parameters.CodeChallenge, value);
    }

    public string? CodeChallengeMethod
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.CodeChallengeMethod);
        set => SetParameter(OpenIddictConstants.Parameters.CodeChallengeMethod, value);
    }

    public string? CodeVerifier
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.CodeVerifier);
        set => SetParameter(OpenIddictConstants.Parameters.CodeVerifier, value);
    }

    public string? Display
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.Display);
        set => SetParameter(OpenIddictConstants.Parameters.Display, value);
    }

    public string? GrantType
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.GrantType);
        set => SetParameter(OpenIddictConstants.Parameters.GrantType, value);
    }

    public string? IdTokenHint
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.IdTokenHint);
        set => SetParameter(OpenIddictConstants.Parameters.IdTokenHint, value);
    }

    public string? LoginHint
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.LoginHint);
        set => SetParameter(OpenIddictConstants.Parameters.LoginHint, value);
    }

    public long? MaxAge
    {
        get => (long?)GetParameter(OpenIddictConstants.Parameters.MaxAge);
        set => SetParameter(OpenIddictConstants.Parameters.MaxAge, value);
    }

    public string? Nonce
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.Nonce);
        set => SetParameter(OpenIddictConstants.Parameters.Nonce, value);
    }

    public string? PostLogoutRedirectUri
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.PostLogoutRedirectUri);
        set => SetParameter(OpenIddictConstants.Parameters.PostLogoutRedirectUri, value);
    }

    public string? Prompt
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.Prompt);
        set => SetParameter(OpenIddictConstants.Parameters.Prompt, value);
    }

    public string? RedirectUri
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.RedirectUri);
        set => SetParameter(OpenIddictConstants.Parameters.RedirectUri, value);
    }

    public string? RefreshToken
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.RefreshToken);
        set => SetParameter(OpenIddictConstants.Parameters.RefreshToken, value);
    }

    public string? Request
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.Request);
        set => SetParameter(OpenIddictConstants.Parameters.Request, value);
    }

    public string? RequestId
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.RequestId);
        set => SetParameter(OpenIddictConstants.Parameters.RequestId, value);
    }

    public string? RequestUri
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.RequestUri);
        set => SetParameter(OpenIddictConstants.Parameters.RequestUri, value);
    }

    public string? ResponseMode
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.ResponseMode);
        set => SetParameter(OpenIddictConstants.Parameters.ResponseMode, value);
    }

    public string? ResponseType
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.ResponseType);
        set => SetParameter(OpenIddictConstants.Parameters.ResponseType, value);
    }

    public string? Scope
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.Scope);
        set => SetParameter(OpenIddictConstants.Parameters.Scope, value);
    }

    public string? State
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.State);
        set => SetParameter(OpenIddictConstants.Parameters.State, value);
    }

    public string? Token
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.Token);
        set => SetParameter(OpenIddictConstants.Parameters.Token, value);
    }

    public string? TokenTypeHint
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.TokenTypeHint);
        set => SetParameter(OpenIddictConstants.Parameters.TokenTypeHint, value);
    }

    public string? UiLocales
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.UiLocales);
        set => SetParameter(OpenIddictConstants.Parameters.UiLocales, value);
    }
}
