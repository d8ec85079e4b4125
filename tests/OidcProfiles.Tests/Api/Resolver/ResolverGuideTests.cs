using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using OidcProfiles.Api.Resolver;
using OidcProfiles.Tests.Architecture;

namespace OidcProfiles.Tests.Api.Resolver;

/// <summary><c>docs/resolver.md</c> says what the resolver does, as far as that can be compared; nginx runs its configuration elsewhere.</summary>
public sealed class ResolverGuideTests
{
    private static readonly string Guide = File.ReadAllText(Assert.Single(Repository.Files("docs", "resolver.md"))).ReplaceLineEndings("\n");

    [Fact]
    public void Settings_Always_AreAllThereWithTheirDefaults()
    {
        var defaults = new ProfileResolverOptions();
        var expected = typeof(ProfileResolverOptions).GetProperties().Select(property => (property.Name, Value: property.GetValue(defaults) switch
        {
            null => "none",
            string text => $"`{text}`",
            int number => number.ToString(CultureInfo.InvariantCulture),
            Enum value => $"`{value}`",
            IEnumerable => "none",
            var other => $"{other}",
        }));
        var section = Guide[Guide.IndexOf("## Settings", StringComparison.Ordinal)..Guide.IndexOf("## nginx", StringComparison.Ordinal)];
        Assert.Equal(
            expected.Order(),
            Regex.Matches(section, @"^\| `(\w+)` \| .* \| ([^|]+) \|$", RegexOptions.Multiline).Select(row => (row.Groups[1].Value, row.Groups[2].Value)).Order());
    }

    [Fact]
    public void Nginx_EveryHeaderThatIsAskedFor_IsSetAndSoReplacesAVisitors()
    {
        var asked = Regex.Matches(Guide, @"auth_request_set (\$\w+) \$upstream_http_x_(\w+);").ToDictionary(line => line.Groups[1].Value, line => line.Groups[2].Value);
        var set = Regex.Matches(Guide, @"proxy_set_header X-(Profile-[\w-]+) (\$\w+);").ToDictionary(line => line.Groups[2].Value, line => line.Groups[1].Value);
        Assert.NotEmpty(asked);
        Assert.Equal(
            asked.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value)),
            set.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value.Replace('-', '_').ToLowerInvariant())));
    }
}
