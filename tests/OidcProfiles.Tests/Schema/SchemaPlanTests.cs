using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Schema;
using OidcProfiles.Tests.Schema.Fakes;
using static OidcProfiles.Tests.Schema.Fakes.Instance;

namespace OidcProfiles.Tests.Schema;

public sealed class SchemaPlanTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task PlanAsync_WhenDefinitionsDiffer_TellsWhatHappensToEach()
    {
        await using var instance = await StartAsync(Text("gone"), Text("kept"), Text("back"));
        (await instance.Manager.RetireAsync("back", instance.Find("back").ConcurrencyStamp, Admin, None)).Accept();
        (await instance.Manager.UpdateStandardAsync("name", new() { Group = "Names" }, null, Admin, None)).Accept();
        var saves = instance.Store.Saved.Count;

        var plan = await instance.Manager.PlanAsync(Document(Text("kept"), Text("back"), Text("fresh")), None);

        Assert.Empty(plan.Faults);
        Assert.Equal(
            [
                ("name", SchemaDifferenceKind.Changed, "group"),
                ("kept", SchemaDifferenceKind.Changed, "order"),
                ("back", SchemaDifferenceKind.Restored, "order,retired"),
                ("fresh", SchemaDifferenceKind.Added, ""),
                ("gone", SchemaDifferenceKind.Retired, "retired"),
            ],
            plan.Differences.Select(difference => (difference.Name, difference.Kind, string.Join(',', difference.Members))));
        Assert.Equal("""{"id":"kept","name":"kept","type":"String","order":1010}""", plan.Differences[1].Before!.Value.GetRawText());
        Assert.Equal("""{"id":"kept","name":"kept","type":"String","order":1000}""", plan.Differences[1].After.GetRawText());
        Assert.Equal(saves, instance.Store.Saved.Count);
    }

    [Fact]
    public async Task PlanAsync_WhenValuesWouldBreak_CountsThemWithFiveExamples()
    {
        await using var instance = await StartAsync(Text("a"), Text("b"), Text("c"));
        for (var number = 1; number <= 9; number++)
        {
            await instance.GiveAsync($"u{number}", "a", new TextValue(number <= 7 ? "too long" : "ok"));
            await instance.GiveAsync($"u{number}", "b", new TextValue(number <= 3 ? "Straße" : number == 4 ? "STRASSE" : $"v{number}"));
        }

        await instance.GiveAsync("u1", "c", new TextValue("x"));
        var (shorter, unique, labelled) = (Text("a"), Text("b"), Text("c"));
        (shorter.MaximumLength, unique.Unique, labelled.DisplayName) = (3, true, "See");

        var plan = await instance.Manager.PlanAsync(Document(shorter, unique, labelled), None);

        Assert.False(plan.IsSafe);
        Assert.Equal((9, 7, 0), Counts(plan.Differences[0]));
        Assert.Equal(["u1", "u2", "u3", "u4", "u5"], plan.Differences[0].Values!.ExampleUserIds.AsEnumerable());
        Assert.Equal((9, 0, 3), Counts(plan.Differences[1]));
        Assert.Equal(["u2", "u3", "u4"], plan.Differences[1].Values!.ExampleUserIds.AsEnumerable());
        Assert.Null(plan.Differences[2].Values);
        Assert.DoesNotContain("too long", SchemaJson.WritePlan(plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanAsync_WhenAValueIsInvalidAlready_DoesNotCountIt()
    {
        await using var instance = await StartAsync(new CustomAttributeOptions { Name = "a", Type = AttributeType.Dropdown, AllowedValues = { "x", "y" } });
        await instance.GiveAsync("u1", "a", new TextValue("removed long ago"));
        await instance.GiveAsync("u2", "a", new TextValue("y"));
        await instance.GiveAsync("u3", "a", new TextValue("x"));

        var plan = await instance.Manager.PlanAsync(
            Document(new CustomAttributeOptions { Name = "a", Type = AttributeType.Dropdown, AllowedValues = { "x" } }), None);

        Assert.Equal((3, 1, 0), Counts(Assert.Single(plan.Differences)));
        Assert.Equal(["u2"], plan.Differences[0].Values!.ExampleUserIds.AsEnumerable());
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task PlanAsync_WhenAnAttributeWouldHideItsValues_CountsAllOfThem(bool retired, bool computed)
    {
        await using var instance = new Instance(configure: options => options.CustomAttributes = [Text("a")], build: module => module.AddScriban());
        await instance.StartAsync();
        await instance.GiveAsync("u1", "a", new TextValue("x"));
        await instance.GiveAsync("u2", "a", new TextValue("x"));
        var options = Text("a");
        (options.Retired, options.Expression) = (retired, computed ? "name" : null);

        var plan = await instance.Manager.PlanAsync(Document(options), None);

        Assert.Equal((2, 2, 0), Counts(Assert.Single(plan.Differences)));
    }

    [Fact]
    public async Task PlanAsync_WhenTheDocumentHasFaults_TellsAllOfThemOnly()
    {
        await using var instance = await StartAsync(Text("a"));
        var document = Document(new CustomAttributeOptions { Name = "Bad" }, null!);
        document.StandardAttributes["sub"] = new();

        var plan = await instance.Manager.PlanAsync(document, None);

        Assert.Equal(4, plan.Faults.Length);
        Assert.Empty(plan.Differences);
        Assert.False(plan.IsSafe);
        Assert.NotEmpty((await instance.Manager.ApplyAsync(document, plan.Version, Admin, None)).Errors);
    }

    [Fact]
    public async Task PlanAsync_WhenATypeWouldChange_IsAFault()
    {
        await using var instance = await StartAsync(Text("a"));

        var plan = await instance.Manager.PlanAsync(Document(new CustomAttributeOptions { Name = "a", Type = AttributeType.Integer }), None);

        Assert.Contains("has the type String for ever", Assert.Single(plan.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanAsync_WhenTheDocumentGivesNoId_MeansTheAttributeOfThatName()
    {
        await using var instance = await StartAsync(new CustomAttributeOptions { Id = "x1", Name = "a", Type = AttributeType.String });

        Assert.Empty((await instance.Manager.PlanAsync(Document(Text("a")), None)).Differences);
    }

    [Fact]
    public async Task ApplyAsync_WhenNobodyChangedAnythingSince_WritesAllInOneTransaction()
    {
        await using var instance = await StartAsync(Text("a"), Text("b"));
        var unique = Text("a");
        unique.Unique = true;
        var plan = await instance.Manager.PlanAsync(Document(unique, Text("c")), None);
        var saves = instance.Store.Saved.Count;

        (await instance.Manager.ApplyAsync(plan.Target, plan.Version, Admin, None)).Accept();

        Assert.Equal(saves + 1, instance.Store.Saved.Count);
        Assert.Equal(["a", "b", "c"], instance.Store.Saved[^1].Definitions.Select(change => change.AttributeId));
        Assert.Equal(["a"], instance.Store.Saved[^1].Reindexing!.AttributeIds.AsEnumerable());
        Assert.Equal(["a", "c"], instance.Provider.Current.Definitions.Where(d => !d.IsStandard).Select(d => d.Name));
        Assert.Empty((await instance.Manager.PlanAsync(plan.Target, None)).Differences);
    }

    [Fact]
    public async Task ApplyAsync_WhenSomethingChangedSince_IsRefused()
    {
        await using var instance = await StartAsync(Text("a"));
        var plan = await instance.Manager.PlanAsync(Document(Text("b")), None);
        instance.Store.BeforeSave = async () => (await instance.Manager.CreateAsync(Text("c"), Admin, None)).Accept();

        (await instance.Manager.ApplyAsync(plan.Target, plan.Version, Admin, None)).Refuse(nameof(ProfileErrorDescriber.SchemaConcurrencyFailure));
        (await instance.Manager.ApplyAsync(plan.Target, plan.Version, Admin, None)).Refuse(nameof(ProfileErrorDescriber.SchemaConcurrencyFailure));

        Assert.Equal(["a", "c"], instance.Provider.Current.Definitions.Where(d => !d.IsStandard).Select(d => d.Name));
    }

    [Fact]
    public async Task ApplyAsync_WhenValuesAreNotUnique_NamesTheAttribute()
    {
        await using var instance = await StartAsync(new CustomAttributeOptions { Id = "x1", Name = "a", Type = AttributeType.String });
        await instance.GiveAsync("u1", "x1", new TextValue("same"));
        await instance.GiveAsync("u2", "x1", new TextValue("SAME"));
        var unique = Text("a");
        unique.Unique = true;
        var plan = await instance.Manager.PlanAsync(Document(unique), None);

        var error = (await instance.Manager.ApplyAsync(plan.Target, plan.Version, Admin, None)).Refuse(nameof(ProfileErrorDescriber.DuplicateValue));

        Assert.Equal("a", ((AttributeError)error).Attribute);
        Assert.False(instance.Find("x1").IsUnique);
    }

    [Fact]
    public async Task WritePlan_Always_IsJsonForScripts()
    {
        await using var instance = await StartAsync(Text("a"));
        using var json = JsonDocument.Parse(SchemaJson.WritePlan(await instance.Manager.PlanAsync(Document(), None)));

        Assert.Equal(["isApplied", "version", "faults", "differences", "isSafe"], json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("Retired", json.RootElement.GetProperty("differences")[0].GetProperty("kind").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("differences")[0].GetProperty("values").GetProperty("invalid").GetInt32());
    }

    private static (int, int, int) Counts(SchemaDifference difference) =>
        (difference.Values!.Stored, difference.Values.Invalid, difference.Values.Duplicate);

    private static AttributeSchemaDocument Document(params CustomAttributeOptions[] attributes) => new() { CustomAttributes = [.. attributes] };

    private static CustomAttributeOptions Text(string name) => new() { Name = name, Type = AttributeType.String };
}
