using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Attributes.Values;
using Xunit.Abstractions;

namespace OidcProfiles.Tests.Properties;

/// <summary>What is written is what the rules let in, and no answer and no history tells what it must not.</summary>
public sealed class WriteProperties(ITestOutputHelper output)
{
    [Fact]
    public Task Patch_ForAnySchemaUserAndParty_WritesAllOrNothingByTheRules() => Cases.CheckAsync(output, 20_000, async random =>
    {
        var world = new World(random);
        var party = random.PickEnum<Party>();
        var changes = Changes(world, random, percent: random.Pick(20, 60));
        var before = world.Store.Profile;

        var result = await PatchAsync(world, changes, party);
        var faults = changes.Select(change => (change.Key, Fault: Oracle.Fault(change.Value.Spec, change.Value.Sample, party)))
            .Where(change => change.Fault is not null).Select(change => $"{change.Key}:{change.Fault}");
        Assert.Equal(faults, result.Errors.Cast<AttributeError>().Select(error => $"{error.Attribute}:{error.Code}"));
        AssertTellsNothingHidden(world, result, party);
        if (!result.Succeeded)
        {
            Assert.Same(before, world.Store.Profile);
            Assert.Empty(world.Store.History);
            return;
        }

        AssertWritten(world, before, changes, ValueSource.Admin);

        // The same again is no change.
        var (saves, after) = (world.Store.Saves, world.Store.Profile);
        foreach (var (_, (spec, sample)) in changes)
        {
            spec!.Stored = after.Values.GetValueOrDefault(spec.Id);
            Assert.Null(Oracle.Fault(spec, sample, party));
        }

        Assert.True((await PatchAsync(world, changes, party)).Succeeded);
        Assert.Equal(saves, world.Store.Saves);
        Assert.Same(after, world.Store.Profile);
    });

    [Fact]
    public Task Sync_ForAnySchemaAndUser_FollowsTheRuleOfEachAttribute() => Cases.CheckAsync(output, 20_000, async random =>
    {
        var world = new World(random);
        var values = Changes(world, random, percent: 60);
        var source = random.Pick(ValueSource.Provider, ValueSource.Import);
        var before = world.Store.Profile;
        var result = await world.Manager.SyncAsync(
            World.UserId, values.ToDictionary(pair => pair.Key, pair => Given.Json(pair.Value.Sample.Json)), source, "acme", CancellationToken.None);
        Assert.True(result.Succeeded);
        AssertWritten(
            world,
            before,
            values.Where(pair => pair.Value.Spec is { } spec && Oracle.Takes(spec, pair.Value.Sample)).ToDictionary(),
            source);
    });

    /// <summary>Every value, every entry of the history, and the index are what the changes make of the state before.</summary>
    private static void AssertWritten(
        World world, UserProfile before, IReadOnlyDictionary<string, (Spec? Spec, Sample Sample)> changes, ValueSource source)
    {
        var expected = before.Values.ToDictionary();
        var history = new List<ValueChange>();
        foreach (var (spec, sample) in changes.Values)
        {
            var old = before.Values.GetValueOrDefault(spec!.Id)?.Value;
            if (Equals(old, sample.Value))
            {
                continue;
            }

            expected[spec.Id] = new(sample.Value, new(source, "acme", world.Time.Now));
            history.Add(spec.IsSensitive ? new(spec.Id, null, null, true) : new(spec.Id, Raw(old), Raw(sample.Value), false));
        }

        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), world.Store.Profile.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(history, world.Store.History.Select(entry => entry.Value));
        ReleaseProperties.AssertNoMark(world, string.Concat(world.Store.History.Select(entry => entry.Value.ToString())), spec => spec.IsSensitive);
        if (history.Count > 0)
        {
            Assert.Equal(world.Time.Now, world.Store.Profile.UpdatedAt);
            Assert.Equal(
                world.Specs.Where(spec => spec.IsSearchable && expected.GetValueOrDefault(spec.Id)?.Value is not null).Select(spec => spec.Id).Order(StringComparer.Ordinal),
                world.Store.IndexOf(World.UserId).Select(indexed => indexed.AttributeId).Distinct().Order(StringComparer.Ordinal));
        }
    }

    /// <summary>An answer about a hidden attribute is the answer about one that nobody knows, and no answer holds a value.</summary>
    private static void AssertTellsNothingHidden(World world, IdentityResult result, Party party)
    {
        var describer = new ProfileErrorDescriber();
        foreach (var error in result.Errors.Cast<AttributeError>())
        {
            var spec = world.InUse.SingleOrDefault(candidate => candidate.Name == error.Attribute);
            if (Oracle.Rights(spec, party).Length == 0)
            {
                var unknown = describer.UnknownAttribute(error.Attribute);
                Assert.Equal((unknown.Code, unknown.Description, unknown.Path), (error.Code, error.Description, error.Path));
            }

            Assert.All(world.Specs, other => Assert.DoesNotContain(other.Mark, error.Description, StringComparison.Ordinal));
        }
    }

    private static Dictionary<string, (Spec? Spec, Sample Sample)> Changes(World world, Randomness random, int percent)
    {
        // A schema may have no attribute at all.
        var any = world.Specs is [var first, ..] ? first : new() { Id = "any", Name = "any", Claim = "any", Access = "hidden/hidden/hidden" };
        var named = world.InUse.ToDictionary(spec => spec.Name);
        var names = random.Shuffle(world.Specs.Select(spec => spec.Name).Append("nobody_knows").Append("sub").Distinct());
        return random.Some(names, percent).ToDictionary(
            name => name, name => (named.GetValueOrDefault(name), Sample.Of(named.GetValueOrDefault(name) ?? any, random)));
    }

    private static Task<IdentityResult> PatchAsync(World world, Dictionary<string, (Spec? Spec, Sample Sample)> changes, Party party)
    {
        var patch = new ProfilePatch { Changes = changes.ToDictionary(pair => pair.Key, pair => Given.Json(pair.Value.Sample.Json)) };
        return world.Manager.PatchAsync(World.UserId, patch, new(party, ValueSource.Admin, "acme") { Rights = AdminRights.Full }, CancellationToken.None);
    }

    private static string? Raw(AttributeValue? value) => value?.ToJson().GetRawText();
}
