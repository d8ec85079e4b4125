using System.Security.Claims;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>Steps of a described handler that write claims.</summary>
internal static partial class PrincipalScript
{
    public static void Run(BaseContext context, string[] names, string where, string step)
    {
        foreach (var name in names)
        {
            var principal = (ClaimsPrincipal?)context.GetType().GetProperty(name)!.GetValue(context);

            // There is no identity token without openid, and none of both at the authorization endpoint.
            if (principal is not null)
            {
                Run(principal, DestinationsOf(where), step);
            }
        }
    }

    private static string[]? DestinationsOf(string where) => where.Split(' ', 2) switch
    {
        [_, "both"] => [Destinations.AccessToken, Destinations.IdentityToken],
        [_, var names] => names.Split(" and "),
        _ => null,
    };

    private static void Run(ClaimsPrincipal principal, string[]? destinations, string step)
    {
        if (Set().Match(step) is { Success: true } set)
        {
            var type = set.Groups["type"].Value;
            SetClaim(principal, set.Groups["method"].Value, type, set.Groups["value"].Value);

            foreach (var claim in destinations is null ? [] : principal.FindAll(type))
            {
                claim.SetDestinations(destinations);
            }
        }
        else if (Raw().Match(step) is { Success: true } raw)
        {
            var claim = new Claim(raw.Groups["type"].Value, Literal.Text(raw.Groups["value"].Value)!, ValueType(raw.Groups["kind"].Value));
            claim.SetDestinations(destinations);
            ((ClaimsIdentity)principal.Identity!).AddClaim(claim);
        }
        else if (Repeated().Match(step) is { Success: true } repeated)
        {
            for (var time = 0; time < 2; time++)
            {
                var claim = new Claim(repeated.Groups["type"].Value, repeated.Groups["value"].Value);
                claim.SetDestinations(Destinations.AccessToken, Destinations.IdentityToken);
                ((ClaimsIdentity)principal.Identity!).AddClaim(claim);
            }
        }
        else
        {
            throw new NotSupportedException($"The step '{step}' is not understood.");
        }
    }

    private static void SetClaim(ClaimsPrincipal principal, string method, string type, string value)
    {
        _ = (method, Literal.Value(value)) switch
        {
            ("SetClaim", JsonElement json) => principal.SetClaim(type, json),
            ("SetClaims", JsonElement json) => principal.SetClaims(type, json),
            ("SetClaims", string[] list) => principal.SetClaims(type, [.. list]),
            ("SetClaim", bool flag) => principal.SetClaim(type, flag),
            ("SetClaim", long number) => principal.SetClaim(type, number),
            ("SetClaim", null) => principal.SetClaim(type, (string?)null),
            ("SetClaim", string text) => principal.SetClaim(type, text),
            _ => throw new NotSupportedException($"{method} with '{value}' is not understood."),
        };
    }

    private static string ValueType(string kind) => kind switch
    {
        "" => ClaimValueTypes.String,
        "Boolean" => ClaimValueTypes.Boolean,
        "Integer" or "Integer32" => ClaimValueTypes.Integer32,
        "Integer64" => ClaimValueTypes.Integer64,
        "Double" => ClaimValueTypes.Double,
        "DateTime" => ClaimValueTypes.DateTime,
        _ => kind.Trim('"'),
    };

    [GeneratedRegex("""^(?<method>SetClaims?)\("(?<type>[^"]+)", (?<value>.+)\)$""")]
    private static partial Regex Set();

    [GeneratedRegex("""^AddClaim\(new Claim\("(?<type>[^"]+)", (?<value>"(?:[^"\\]|\\.)*")(?:, (?<kind>[^)]+))?\)\)$""")]
    private static partial Regex Raw();

    [GeneratedRegex("""^claim (?<type>\w+) = "(?<value>[^"]*)" for both tokens, added two times$""")]
    private static partial Regex Repeated();
}
