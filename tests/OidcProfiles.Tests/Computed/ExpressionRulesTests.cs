using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OidcProfiles.Attributes;
using OidcProfiles.Schema;
using OidcProfiles.Tests.Schema.Fakes;
using static OidcProfiles.Tests.Schema.Fakes.Instance;

namespace OidcProfiles.Tests.Computed;

/// <summary>What may be saved: an expression never breaks without a word.</summary>
public sealed class ExpressionRulesTests
{
    private static CancellationToken None => CancellationToken.None;

    [Theory]
    [InlineData("team + given_nam", "Expression 'team + given_nam' is not accepted: line 1, column 8: 'given_nam' is not known. Did you mean 'given_name'?")]
    [InlineData("team +", "Expression 'team +' is not accepted: line 1, column ")]
    [InlineData("[team,\n nosuch]", "Expression '[team,? nosuch]' is not accepted: line 2, column 2: 'nosuch' is not known.")]
    [InlineData("x = team", "Expression 'x = team' is not accepted: line 1, column 1: An expression cannot set anything.")]
    [InlineData("badge + 1", "Expression 'badge + 1' is not accepted: line 1, column 1: this is a computed attribute; use what it is made of")]
    [InlineData("other", "Expression 'other' is not accepted: line 1, column 1: this is a computed attribute; use what it is made of")]
    [InlineData("gone", "Expression 'gone' is not accepted: line 1, column 1: 'gone' is not known.")]
    public async Task CreateAsync_WhenExpressionIsWrong_NamesTheAttributeTheLineAndTheColumn(string expression, string fault)
    {
        await using var instance = await StartAsync(Text("team"), Derived("other", "team"), Text("gone"));
        (await instance.Manager.RetireAsync("gone", instance.Find("gone").ConcurrencyStamp, Admin, None)).Accept();

        var error = (await instance.Manager.CreateAsync(Derived("badge", expression), Admin, None))
            .Refuse(nameof(ProfileErrorDescriber.InvalidDefinition));

        var about = Assert.IsType<AttributeError>(error);
        Assert.Equal(("badge", "Expression"), (about.Attribute, about.Path));
        Assert.StartsWith(fault, about.Description, StringComparison.Ordinal);
        Assert.Null(instance.Provider.Current.Find("badge"));
    }

    [Fact]
    public async Task RetireAsync_WhenAnExpressionUsesTheAttribute_IsRefusedUntilItDoesNot()
    {
        await using var instance = await StartAsync(Text("team"), Derived("badge", "team + given_name"));

        var error = (await instance.Manager.RetireAsync("team", instance.Find("team").ConcurrencyStamp, Admin, None))
            .Refuse(nameof(ProfileErrorDescriber.InvalidDefinition));
        Assert.Equal("badge", ((AttributeError)error).Attribute);
        Assert.Contains("line 1, column 1: 'team' is not known.", error.Description, StringComparison.Ordinal);

        (await instance.Manager.RetireAsync("badge", instance.Find("badge").ConcurrencyStamp, Admin, None)).Accept();
        (await instance.Manager.RetireAsync("team", instance.Find("team").ConcurrencyStamp, Admin, None)).Accept();
        (await instance.Manager.RestoreAsync("badge", instance.Find("badge").ConcurrencyStamp, Admin, None))
            .Refuse(nameof(ProfileErrorDescriber.InvalidDefinition));
    }

    [Fact]
    public async Task UpdateAsync_WhenAnExpressionUsesTheAttribute_RefusesAnotherName()
    {
        await using var instance = await StartAsync(Text("team"), Derived("badge", "team"));
        var renamed = Text("crew", id: "team");

        var error = (await instance.Manager.UpdateAsync("team", renamed, instance.Find("team").ConcurrencyStamp, Admin, None))
            .Refuse(nameof(ProfileErrorDescriber.InvalidDefinition));

        Assert.Contains("'team' is not known.", error.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanAsync_WhenADocumentRenamesInBothPlaces_FindsNoFault()
    {
        await using var instance = await StartAsync(Text("team"), Derived("badge", "team"));

        var good = await instance.Manager.PlanAsync(new() { CustomAttributes = { Text("crew", id: "team"), Derived("badge", "crew") } }, None);
        var bad = await instance.Manager.PlanAsync(new() { CustomAttributes = { Text("crew", id: "team"), Derived("badge", "team") } }, None);

        Assert.Empty(good.Faults);
        Assert.StartsWith(
            "CustomAttributes:1:Expression 'team' is not accepted: line 1, column 1: 'team' is not known.",
            Assert.Single(bad.Faults),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanAsync_WhenAnAttributeIsLeftOut_FindsTheExpressionThatUsesIt()
    {
        await using var instance = await StartAsync(Text("team"), Derived("badge", "team"));

        var plan = await instance.Manager.PlanAsync(new() { CustomAttributes = { Derived("badge", "team") } }, None);

        Assert.Contains("'team' is not known.", Assert.Single(plan.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExportAsync_WhenAttributeIsComputed_HoldsItsExpression()
    {
        await using var instance = await StartAsync(Derived("badge", "team"), Text("team"));

        var document = (await instance.Manager.ExportAsync(None)).Document;

        Assert.Equal("team", document.CustomAttributes.Single(attribute => attribute.Name == "badge").Expression);
        Assert.Empty((await instance.Manager.PlanAsync(document, None)).Faults);
    }

    [Fact]
    public async Task CreateAsync_WhenTheHostHasNoEngine_SaysWhichCallIsMissing()
    {
        await using var instance = await Instance.StartAsync(Text("team"));

        var error = (await instance.Manager.CreateAsync(Derived("badge", "team"), Admin, None)).Refuse(nameof(ProfileErrorDescriber.InvalidDefinition));

        Assert.Contains("call AddScriban()", error.Description, StringComparison.Ordinal);
        (await instance.Manager.CreateAsync(Text("other"), Admin, None)).Accept();
    }

    [Fact]
    public void Options_WhenExpressionIsWrong_AreRefusedAtStart()
    {
        var services = new ServiceCollection();
        services.AddOidcProfiles(options => options.CustomAttributes = [Derived("badge", "nosuch")]).AddScriban();
        using var provider = services.BuildServiceProvider();

        var fault = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<OidcProfilesOptions>>().Value);

        Assert.Contains(
            "CustomAttributes:0:Expression 'nosuch' is not accepted: line 1, column 1: 'nosuch' is not known.", fault.Message, StringComparison.Ordinal);
    }

    private static CustomAttributeOptions Text(string name, string? id = null) => new() { Id = id, Name = name, Type = AttributeType.String };

    private static CustomAttributeOptions Derived(string name, string expression) =>
        new() { Name = name, Type = AttributeType.String, Expression = expression };

    private static async Task<Instance> StartAsync(params CustomAttributeOptions[] attributes)
    {
        var instance = new Instance(configure: options => options.CustomAttributes = [.. attributes], build: module => module.AddScriban());
        await instance.StartAsync();
        return instance;
    }
}
