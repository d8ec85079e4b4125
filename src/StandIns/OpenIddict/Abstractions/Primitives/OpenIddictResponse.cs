using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace OpenIddict.Abstractions;

/// <summary>A response, with the parameters that have a name of their own.</summary>
public class OpenIddictResponse : OpenIddictMessage
{
    public OpenIddictResponse()
    {
    }

    public OpenIddictResponse(JsonElement parameters) : base(parameters)
    {
    }

    public OpenIddictResponse(JsonObject parameters) : base(parameters)
    {
    }

    public OpenIddictResponse(IEnumerable<KeyValuePair<string, OpenIddictParameter>> parameters) : base(parameters)
    {
    }

    public OpenIddictResponse(IEnumerable<KeyValuePair<string, string?>> parameters) : base(parameters)
    {
    }

    public OpenIddictResponse(IEnumerable<KeyValuePair<string, StringValues>> parameters) : base(parameters)
    {
    }

    public string? AccessToken
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.AccessToken);
        set => SetParameter(OpenIddictConstants.Parameters.AccessToken, value);
    }

    public string? Code
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.Code);
        set => SetParameter(OpenIddictConstants.Parameters.Code, value);
    }

    public string? Error
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.Error);
        set => SetParameter(OpenIddictConstants.Parameters.Error, value);
    }

    public string? ErrorDescription
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.ErrorDescription);
        set => SetParameter(OpenIddictConstants.Parameters.ErrorDescription, value);
    }

    public string? ErrorUri
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.ErrorUri);
        set => SetParameter(OpenIddictConstants.Parameters.ErrorUri, value);
    }

    public long? ExpiresIn
    {
        get => (long?)GetParameter(OpenIddictConstants.Parameters.ExpiresIn);
        set => SetParameter(OpenIddictConstants.Parameters.ExpiresIn, value);
    }

    public string? IdToken
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.IdToken);
        set => SetParameter(OpenIddictConstants.Parameters.IdToken, value);
    }

    public string? Iss
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.Iss);
        set => SetParameter(OpenIddictConstants.Parameters.Iss, value);
    }

    public string? RefreshToken
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.RefreshToken);
        set => SetParameter(OpenIddictConstants.Parameters.RefreshToken, value);
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

    public string? TokenType
    {
        get => (string?)GetParameter(OpenIddictConstants.Parameters.TokenType);
        set => SetParameter(OpenIddictConstants.Parameters.TokenType, value);
    }
}
