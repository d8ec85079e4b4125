using System.Collections.Immutable;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OpenIddict.Abstractions;

/// <summary>Questions to requests, and claims of principals.</summary>
public static partial class OpenIddictExtensions
{
    public static ImmutableArray<string> GetAcrValues(this OpenIddictRequest request) => Words(request.AcrValues);

    public static ImmutableArray<string> GetPromptValues(this OpenIddictRequest request) => Words(request.Prompt);

    public static ImmutableArray<string> GetResponseTypes(this OpenIddictRequest request) => Words(request.ResponseType);

    public static ImmutableArray<string> GetScopes(this OpenIddictRequest request) => Words(request.Scope);

    public static bool HasAcrValue(this OpenIddictRequest request, string value) => HasWord(request.AcrValues, value);

    public static bool HasPromptValue(this OpenIddictRequest request, string prompt) => HasWord(request.Prompt, prompt);

    public static bool HasResponseType(this OpenIddictRequest request, string type) => HasWord(request.ResponseType, type);

    public static bool HasScope(this OpenIddictRequest request, string scope) => HasWord(request.Scope, scope);

    public static bool IsNoneFlow(this OpenIddictRequest request) => IsOnly(request, ResponseTypes.None);

    public static bool IsAuthorizationCodeFlow(this OpenIddictRequest request) => IsOnly(request, ResponseTypes.Code);

    public static bool IsImplicitFlow(this OpenIddictRequest request) =>
        HasExactly(request, ResponseTypes.IdToken)
        || HasExactly(request, ResponseTypes.Token)
        || HasExactly(request, ResponseTypes.IdToken, ResponseTypes.Token);

    public static bool IsHybridFlow(this OpenIddictRequest request) =>
        HasExactly(request, ResponseTypes.Code, ResponseTypes.IdToken)
        || HasExactly(request, ResponseTypes.Code, ResponseTypes.Token)
        || HasExactly(request, ResponseTypes.Code, ResponseTypes.IdToken, ResponseTypes.Token);

    public static bool IsFragmentResponseMode(this OpenIddictRequest request) => string.IsNullOrEmpty(request.ResponseMode)
        ? request.IsImplicitFlow() || request.IsHybridFlow()
        : request.ResponseMode is ResponseModes.Fragment;

    public static bool IsQueryResponseMode(this OpenIddictRequest request) => string.IsNullOrEmpty(request.ResponseMode)
        ? request.IsAuthorizationCodeFlow() || request.IsNoneFlow()
        : request.ResponseMode is ResponseModes.Query;

    public static bool IsFormPostResponseMode(this OpenIddictRequest request) => request.ResponseMode is ResponseModes.FormPost;

    public static bool IsAuthorizationCodeGrantType(this OpenIddictRequest request) => request.GrantType is GrantTypes.AuthorizationCode;

    public static bool IsClientCredentialsGrantType(this OpenIddictRequest request) => request.GrantType is GrantTypes.ClientCredentials;

    public static bool IsRefreshTokenGrantType(this OpenIddictRequest request) => request.GrantType is GrantTypes.RefreshToken;

    private static ImmutableArray<string> Words(string? text) =>
        [.. (text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private static bool HasWord(string? text, string word)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        return Words(text).Contains(word, StringComparer.Ordinal);
    }

    /// <summary>The word once: written twice, it is no flow.</summary>
    private static bool IsOnly(OpenIddictRequest request, string type) =>
        string.Equals(request.ResponseType?.Trim(' '), type, StringComparison.Ordinal);

    private static bool HasExactly(OpenIddictRequest request, params ReadOnlySpan<string> types)
    {
        var present = request.GetResponseTypes();
        foreach (var type in types)
        {
            if (!present.Contains(type, StringComparer.Ordinal))
            {
                return false;
            }
        }

        return present.Length == types.Length;
    }
}
