using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OidcProfiles.Api.Resolver;
using OidcProfiles.Api.Resolver.Headers;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Tests.Email.Fakes;

namespace OidcProfiles.Tests.Api.Resolver.Headers;

public sealed class HeaderWriterTests : IDisposable
{
    private readonly LogRecorder _log = new();
    private readonly LoggerFactory _loggers;
    private readonly FixedTime _time = new();

    public HeaderWriterTests() => _loggers = new([_log]);

    public void Dispose()
    {
        _loggers.Dispose();
        _log.Dispose();
    }

    [Fact]
    public void Write_WithoutAClient_TellsWhoItIsAndNoAttribute() => Assert.Equal(
        ["X-Profile-Session-Valid: true", "X-Profile-User-Id: u1", "X-Profile-Verified: true"],
        Write(new(), isVerified: true, ("email", "a@example.org"), ("level", "3")));

    [Fact]
    public void Write_Always_SendsCustomAttributesByTheirNamesAndGroupsFirst()
    {
        var custom = new ObjectValue([KeyValuePair.Create("team", (AttributeValue)new TextValue("red"))]);
        var result = Result(false, ("email", new TextValue("a@example.org")), ("custom_attributes", custom), ("groups", new ListValue([new TextValue("a,b"), new TextValue("c")])));
        Assert.Equal(
            [
                "X-Profile-Session-Valid: true", "X-Profile-User-Id: u1", "X-Profile-Verified: false", "X-Profile-Groups: a%2Cb,c",
                "X-Profile-Email: a@example.org", "X-Profile-Team: red",
            ],
            Lines(Writer(HeaderPlanTests.Options()).Write(result)));
    }

    [Fact]
    public void Write_WhenTwoContributedNamesBecomeOne_SendsNeitherAndWarnsOnceInAWhile()
    {
        var writer = Writer(HeaderPlanTests.Options());
        var result = Result(false, ("level", new TextValue("1")), ("a-b", new TextValue("secret")), ("a_b", new TextValue("secret")), ("user_id", new TextValue("u2")));
        for (var count = 0; count < 3; count++)
        {
            Assert.Equal(
                ["X-Profile-Session-Valid: true", "X-Profile-User-Id: u1", "X-Profile-Verified: false", "X-Profile-Level: 1"],
                Lines(writer.Write(result)));
        }

        var line = Assert.Single(_log.Lines);
        Assert.Contains("user_id, a-b, a_b", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
        _time.Now += TimeSpan.FromMinutes(2);
        writer.Write(result);
        Assert.Equal(2, _log.Lines.Count);
    }

    [Fact]
    public void Write_WhenNotEverythingFits_LeavesOutWhatDoesNotAndSaysSo()
    {
        var options = HeaderPlanTests.Options();
        options.MaximumHeaderBytes = 1024;
        var lines = Write(options, isVerified: false, ("email", "a@example.org"), ("long", new('\u30A2', 200)), ("level", "3"));
        Assert.Equal(
            [
                "X-Profile-Session-Valid: true", "X-Profile-User-Id: u1", "X-Profile-Verified: false", "X-Profile-Email: a@example.org",
                "X-Profile-Level: 3", "X-Profile-Incomplete: true",
            ],
            lines);
        Assert.Equal("Warning 7001", Assert.Single(_log.Lines)[..12]);
        Assert.Contains("left out were: long.", _log.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhateverTheSizes_StaysWithinTheCap()
    {
        var options = HeaderPlanTests.Options();
        options.MaximumHeaderBytes = 1024;
        var sawAll = false;
        for (var length = 0; length < 950; length += 7)
        {
            var lines = Write(options, isVerified: true, ("one", new('x', length)), ("two", new('y', 100)));
            Assert.InRange(lines.Sum(line => line.Length + 2), 1, 1024);
            Assert.Equal(lines.Count == 6 || lines.Count == 5 && !lines[^1].Contains("Two", StringComparison.Ordinal), lines[^1] == "X-Profile-Incomplete: true");
            sawAll |= lines[^1].StartsWith("X-Profile-Two", StringComparison.Ordinal);
        }

        Assert.True(sawAll);
    }

    private static ProfileClaimsResult Result(bool isVerified, params (string Name, AttributeValue Value)[] claims) =>
        new(ProfileClaimsStatus.Found, [new("sub", new TextValue("u1")), .. claims.Select(claim => new ProfileClaim(claim.Name, claim.Value))])
        {
            IsVerified = isVerified,
        };

    private static IReadOnlyList<string> Lines(IEnumerable<KeyValuePair<string, string>> headers) => [.. headers.Select(header => $"{header.Key}: {header.Value}")];

    private IReadOnlyList<string> Write(ProfileResolverOptions options, bool isVerified, params (string Name, string Value)[] claims) =>
        Lines(Writer(options).Write(Result(isVerified, [.. claims.Select(claim => (claim.Name, (AttributeValue)new TextValue(claim.Value)))])));

    private HeaderWriter Writer(ProfileResolverOptions options)
    {
        var plans = new HeaderPlans(new SchemaProvider(HeaderPlanTests.Schema("team")), Options.Create(options), NullLogger<HeaderPlans>.Instance);
        return new(plans, Options.Create(options), _time, _loggers.CreateLogger<HeaderWriter>());
    }
}
