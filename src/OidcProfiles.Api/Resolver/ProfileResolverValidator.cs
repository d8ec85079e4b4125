using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OidcProfiles.Api.Resolver.Headers;
using OidcProfiles.Claims;

namespace OidcProfiles.Api.Resolver;

/// <summary>Names every fault of the settings of the resolver.</summary>
internal sealed class ProfileResolverValidator(IOptions<AuthenticationOptions> authentication, IEnumerable<IProfileTokenReader> readers)
    : IValidateOptions<ProfileResolverOptions>
{
    private const int LeastBytes = 1024;
    private const int MostBytes = 65_536;
    private const int LongestPrefix = 32;

    public ValidateOptionsResult Validate(string? name, ProfileResolverOptions options)
    {
        var faults = FindWays(options).Concat(FindRelease(options)).Concat(FindHeaders(options))
            .Select(fault => $"OidcProfiles:Resolver:{fault}").ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FindWays(ProfileResolverOptions options)
    {
        if (!ServerPath.IsOne(options.Path))
        {
            yield return $"Path '{options.Path}' is not accepted; accepted: a path of this server, such as '/profiles/resolve'.";
        }

        if (!Enum.IsDefined(options.InvalidSession))
        {
            yield return $"InvalidSession '{options.InvalidSession}' is not accepted; accepted: {string.Join(", ", Enum.GetNames<InvalidSession>())}.";
        }

        if (string.IsNullOrEmpty(options.SessionScheme) || !HasScheme(options.SessionScheme))
        {
            yield return $"SessionScheme '{options.SessionScheme}' is not accepted; accepted: the name of an authentication scheme of this server.";
        }

        if (options.BearerScheme is not { Length: > 0 } bearer)
        {
            yield break;
        }

        if (!HasScheme(bearer))
        {
            yield return $"BearerScheme '{bearer}' is not accepted; accepted: the name of an authentication scheme of this server, or nothing at all.";
        }
        else if (!readers.Any())
        {
            yield return $"BearerScheme '{bearer}' is set, but nothing reads access tokens; accepted: with UseOidcProfiles() on the OpenIddict "
                + "server, or an IProfileTokenReader of this server's own.";
        }
    }

    private static IEnumerable<string> FindRelease(ProfileResolverOptions options)
    {
        if (options.ClientId is "")
        {
            yield return "ClientId is empty; accepted: the id of a client, or nothing at all.";
        }

        if (options.ClientId is null && options.Scopes.Count > 0)
        {
            yield return "ClientId is missing although there are Scopes; accepted: the client in whose name attributes are released.";
        }

        foreach (var scope in options.Scopes.Where(scope => !ScopeName.IsOne(scope)))
        {
            yield return $"Scopes '{scope}' is not accepted; accepted: scopes, each one entry of the list.";
        }
    }

    private static IEnumerable<string> FindHeaders(ProfileResolverOptions options)
    {
        if (options.MaximumHeaderBytes is < LeastBytes or > MostBytes)
        {
            yield return $"MaximumHeaderBytes '{options.MaximumHeaderBytes}' is not accepted; accepted: {LeastBytes} to {MostBytes}.";
        }

        if (options.HeaderPrefix is not { Length: <= LongestPrefix } prefix || !prefix.EndsWith('-') || !HeaderName.IsAllowed(prefix + 'A'))
        {
            yield return $"HeaderPrefix '{options.HeaderPrefix}' is not accepted; accepted: at most {LongestPrefix} characters, {HeaderName.Rule}, and ending "
                + "with '-'.";
            yield break;
        }

        foreach (var (attribute, header) in options.HeaderNames)
        {
            if (!HeaderName.IsAllowed(header))
            {
                yield return $"HeaderNames:{attribute} '{header}' is not accepted; accepted: {HeaderName.Rule}.";
            }
            else if (FixedHeaders.IsOne(options.HeaderPrefix, header)
                || options.HeaderNames.Any(other => other.Key != attribute && string.Equals(other.Value, header, StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"HeaderNames:{attribute} '{header}' is not accepted; accepted: a header that has no other meaning here.";
            }
        }
    }

    private bool HasScheme(string name) => authentication.Value.SchemeMap.ContainsKey(name);
}
