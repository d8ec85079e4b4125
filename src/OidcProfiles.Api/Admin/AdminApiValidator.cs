using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OidcProfiles.Claims;

namespace OidcProfiles.Api.Admin;

/// <summary>Names every fault of the settings of the Admin API.</summary>
internal sealed class AdminApiValidator(IOptions<AuthenticationOptions> authentication, IEnumerable<IAccessTokenReader> readers)
    : IValidateOptions<AdminApiOptions>
{
    public ValidateOptionsResult Validate(string? name, AdminApiOptions options)
    {
        var faults = Find(options).Select(fault => $"OidcProfiles:AdminApi:{fault}").ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Find(AdminApiOptions options)
    {
        if (!ServerPath.IsOne(options.Path))
        {
            yield return $"Path '{options.Path}' is not accepted; accepted: a path of this server, such as '/api/profiles/v1'.";
        }

        if (options.DocumentPath is { Length: > 0 } document && !ServerPath.IsOne(document))
        {
            yield return $"DocumentPath '{document}' is not accepted; accepted: a path of this server, such as '/openapi/v1.json', or nothing at all.";
        }

        if (!authentication.Value.SchemeMap.ContainsKey(options.AuthenticationScheme ?? ""))
        {
            yield return $"AuthenticationScheme '{options.AuthenticationScheme}' is not accepted; accepted: the name of an authentication scheme of this "
                + "server that validates access tokens.";
        }
        else if (!readers.Any())
        {
            yield return "AuthenticationScheme is set, but nothing reads access tokens; accepted: with UseOidcProfiles() on the OpenIddict server, or an "
                + "IAccessTokenReader of this server's own.";
        }

        foreach (var (member, scope) in ((string, string?)[])[(nameof(options.ManageScope), options.ManageScope), (nameof(options.ReadScope), options.ReadScope)])
        {
            if (!ScopeName.IsOne(scope))
            {
                yield return $"{member} '{scope}' is not accepted; accepted: a scope (RFC 6749, 3.3).";
            }
        }

        if (options.ManageScope == options.ReadScope)
        {
            yield return $"ReadScope '{options.ReadScope}' is not accepted; accepted: another one than ManageScope.";
        }

        foreach (var (member, number) in ((string, int)[])[
            (nameof(options.RequestsPerMinute), options.RequestsPerMinute),
            (nameof(options.RefusalsPerMinute), options.RefusalsPerMinute),
            (nameof(options.MaximumBodyBytes), options.MaximumBodyBytes)])
        {
            if (number < 1)
            {
                yield return $"{member} '{number}' is not accepted; accepted: 1 and more.";
            }
        }
    }
}
