using System.Collections.Immutable;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Profiles;

namespace OidcProfiles.Tests.Computed;

public sealed class ComputedValuesTests
{
    [Theory]
    [InlineData("given_name + ' ' + family_name", AttributeType.String, "\"Ada King\"")]
    [InlineData("(given_name | string.slice 0 1) + (family_name | string.slice 0 1)", AttributeType.String, "\"AK\"")]
    [InlineData("given_name.size", AttributeType.Integer, "3")]
    [InlineData("given_name.size / 2", AttributeType.Number, "1.5")]
    [InlineData("given_name.size == 3", AttributeType.Boolean, "true")]
    [InlineData("'2026-11-21'", AttributeType.Date, "\"2026-11-21\"")]
    [InlineData("email", AttributeType.Email, "\"ada@example.com\"")]
    [InlineData("email_verified ? preferred_username : null", AttributeType.String, "\"ada\"")]
    [InlineData("nickname", AttributeType.String, null)]
    [InlineData("''", AttributeType.String, null)]
    [InlineData("address.country", AttributeType.String, null)]
    [InlineData("tags | array.join ','", AttributeType.String, null)]
    [InlineData("team ?? 'none'", AttributeType.String, "\"none\"")]
    [InlineData("updated_at", AttributeType.Integer, null)]
    public void Read_WhenExpressionIsGood_GivesAValueOfTheType(string expression, AttributeType type, string? expected)
    {
        using var profile = new ComputedProfile(expression, type);

        Assert.Equal(expected, profile.Read());
        Assert.Empty(profile.Failures);
    }

    [Theory]
    [InlineData("tags | array.join ','", "\"a,b\"")]
    [InlineData("tags.size", "\"2\"")]
    [InlineData("address.country + address.region", "\"UK\"")]
    [InlineData("team", "\"{{ 1 + 1 }} <b> 1 + 1\"")]
    [InlineData("$'{team}'", "\"{{ 1 + 1 }} <b> 1 + 1\"")]
    public void Read_WhenValuesAreListsObjectsOrLookLikeCode_TakesThemAsData(string expression, string expected)
    {
        using var profile = new ComputedProfile(expression)
        {
            Snapshot = ComputedProfile.Of(
                ("tags", new ListValue([new TextValue("a"), new TextValue("b")])),
                ("team", new TextValue("{{ 1 + 1 }} <b> 1 + 1")),
                ("address", new ObjectValue(ImmutableArray.Create(KeyValuePair.Create("country", (AttributeValue)new TextValue("UK")))))),
        };

        Assert.Equal(expected.Replace("<", "\\u003C", StringComparison.Ordinal).Replace(">", "\\u003E", StringComparison.Ordinal).Replace("+", "\\u002B", StringComparison.Ordinal), profile.Read());
    }

    [Theory]
    [InlineData("given_name", AttributeType.Integer, "the result is no value of the attribute (IntegerExpected).")]
    [InlineData("given_name", AttributeType.Date, "the result is no value of the attribute (")]
    [InlineData("1 // 0", AttributeType.Integer, "expression(1,3): ")]
    [InlineData("address.nosuch", AttributeType.String, "expression(1,9): 'nosuch' is no member")]
    [InlineData("nosuch", AttributeType.String, "expression(1,1): 'nosuch' is not known here.")]
    [InlineData("(1..5000) | array.size", AttributeType.Integer, "expression(1,")]
    [InlineData("given_name * 100000", AttributeType.String, "expression(1,")]
    [InlineData("[given_name]", AttributeType.String, "It gives a list")]
    public void Read_WhenItGoesWrong_LeavesTheAttributeOutAndCounts(string expression, AttributeType type, string reason)
    {
        using var profile = new ComputedProfile(expression, type);

        Assert.Null(profile.Read());

        Assert.Equal("oidcprofiles.computed_attributes.failures attribute=x 1", Assert.Single(profile.Failures));
        var logged = Assert.Single(profile.Logged);
        Assert.StartsWith("Warning: The computed attribute 'x' could not be derived for a user and was left out: ", logged, StringComparison.Ordinal);
        Assert.Contains(reason, logged, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", logged, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenItGoesWrongForEverybody_CountsAllAndLogsOnceAMinute()
    {
        using var profile = new ComputedProfile("1 // 0", AttributeType.Integer);
        for (var second = 0; second < 90; second++)
        {
            profile.Snapshot = profile.Snapshot with { };
            Assert.Null(profile.Read());
            profile.Time.Now += TimeSpan.FromSeconds(1);
        }

        Assert.Equal((90, 2), (profile.Failures.Count, profile.Logged.Count));
    }

    [Fact]
    public void Read_WhenAskedAgain_EvaluatesOnceForEachUserThatWasRead()
    {
        using var profile = new ComputedProfile("given_name");

        Assert.Equal("\"Ada\"", profile.Read());
        Assert.Equal("\"Ada\"", profile.Read());
        Assert.Equal(1, profile.Evaluations);

        profile.Snapshot = ComputedProfile.Of(("given_name", new TextValue("Bob")));
        Assert.Equal("\"Bob\"", profile.Read());
        Assert.Equal(2, profile.Evaluations);
    }

    [Fact]
    public void Project_WhenAttributeIsNotReleased_EvaluatesNothing()
    {
        using var hidden = new ComputedProfile("given_name", change: definition => definition with { Access = AttributeAccess.PortalOnly });
        using var open = new ComputedProfile("given_name");

        Assert.Single(hidden.Claims(ClaimDestinations.UserInfo));
        Assert.Single(open.Claims(ClaimDestinations.IdToken));
        Assert.Single(open.Claims(ClaimDestinations.AccessToken));
        Assert.DoesNotContain(open.Claims(ClaimDestinations.UserInfo, "profile"), claim => claim.Value is ObjectValue);
        Assert.Equal((0, 0), (hidden.Evaluations, open.Evaluations));
    }

    [Theory]
    [InlineData(ClaimDestinations.UserInfo)]
    [InlineData(ClaimDestinations.IdToken)]
    [InlineData(ClaimDestinations.AccessToken)]
    public void Project_WhenAttributeIsReleased_HoldsIt(ClaimDestinations destination)
    {
        using var profile = new ComputedProfile("given_name", change: definition => definition with { Destinations = destination });

        foreach (var other in (ClaimDestinations[])[ClaimDestinations.UserInfo, ClaimDestinations.IdToken, ClaimDestinations.AccessToken])
        {
            var custom = profile.Claims(other).Select(claim => claim.Value).OfType<ObjectValue>().SingleOrDefault();
            Assert.Equal(other == destination ? """{"x":"Ada"}""" : null, custom?.ToJson().GetRawText());
        }
    }

    [Fact]
    public void Read_WhenDefinitionsChange_FollowsThem()
    {
        using var profile = new ComputedProfile("given_name");
        Assert.Equal("\"Ada\"", profile.Read());

        var changed = new AttributeSchema(profile.Schema.All.Select(definition =>
            definition.Name == "x" ? definition with { Expression = "family_name" } : definition))
        { Computed = profile.Schema.Computed };

        Assert.Equal("\"King\"", AttributeReader.Read(changed, changed.Find("x")!, profile.Snapshot)!.ToJson().GetRawText());
    }
}
