namespace OidcProfiles.Api;

/// <summary>Scopes in settings.</summary>
internal static class ScopeName
{
    /// <summary>RFC 6749, 3.3.</summary>
    public static bool IsOne(string? scope) =>
        !string.IsNullOrEmpty(scope) && scope.All(character => character is > ' ' and < '\x7F' and not '"' and not '\\');
}
