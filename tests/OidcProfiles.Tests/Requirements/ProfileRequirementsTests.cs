using System.Collections.Immutable;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;
using OidcProfiles.Requirements;
using static OidcProfiles.Tests.Profiles.ManagedProfile;

namespace OidcProfiles.Tests.Requirements;

public sealed class ProfileRequirementsTests
{
    private static readonly AttributeDefinition Always = Open("x") with { Required = AttributeRequirement.Always };

    [Theory]
    [InlineData(AttributeRequirement.Never, "")]
    [InlineData(AttributeRequirement.AtRegistration, "Registration")]
    [InlineData(AttributeRequirement.Always, "Registration SignIn")]
    public void FindMissing_ForEveryRequirement_AsksAtItsStages(AttributeRequirement required, string stages) =>
        Assert.Equal(stages, Stages(Open("x") with { Required = required }, Nobody));

    /// <summary>The client that the person is on the way to: a (listed), b (not listed), - (none).</summary>
    [Theory]
    [InlineData(AttributeRequirement.Always, ClientReleaseMode.All, "a b -", "a b -")]
    [InlineData(AttributeRequirement.Always, ClientReleaseMode.Only, "a", "a")]
    [InlineData(AttributeRequirement.Always, ClientReleaseMode.Except, "b", "b")]
    [InlineData(AttributeRequirement.AtRegistration, ClientReleaseMode.All, "a b -", "")]
    [InlineData(AttributeRequirement.AtRegistration, ClientReleaseMode.Only, "a b -", "")]
    [InlineData(AttributeRequirement.AtRegistration, ClientReleaseMode.Except, "a b -", "")]
    public void FindMissing_ForEveryClient_AsksForWhatTheClientGets(
        AttributeRequirement required, ClientReleaseMode mode, string registration, string signIn)
    {
        var definition = Open("x") with { Required = required, Release = new(mode, mode == ClientReleaseMode.All ? [] : ["a"]) };
        Assert.Equal(registration, Clients(definition, RequirementStage.Registration));
        Assert.Equal(signIn, Clients(definition, RequirementStage.SignIn));
    }

    [Fact]
    public void FindMissing_ForEveryCombination_AsksOnlyForWhatThePersonMayWrite()
    {
        foreach (var access in AttributeAccess.Coherent)
        {
            Assert.Equal(access.EndUser == AccessLevel.ReadWrite ? "Registration SignIn" : "", Stages(Always with { Access = access }, Nobody));
        }
    }

    [Fact]
    public void FindMissing_WhenNobodyEntersTheAttribute_DoesNotAsk()
    {
        Assert.Equal("", Stages(Always with { IsRetired = true }, Nobody));
        Assert.Equal("", Stages(Always with { Origin = AttributeOrigin.Computed, Expression = "1" }, Nobody));
        foreach (var name in (string[])["email_verified", "phone_number_verified", "updated_at", "groups"])
        {
            var definition = AttributeSchema.Standard.Find(name)! with { Required = AttributeRequirement.Always, Access = AttributeAccess.Open };
            Assert.Equal("", Stages(definition, Nobody));
        }
    }

    [Theory]
    [InlineData(null, "email phone_number preferred_username")]
    [InlineData("", "email phone_number preferred_username")]
    [InlineData("not valid here", "")]
    public void FindMissing_WhenTheAccountKeepsTheValue_LooksThereAndOnlyForPresence(string? text, string missing)
    {
        var schema = new AttributeSchema(AttributeSchema.Standard.Definitions
            .Where(definition => definition.Origin == AttributeOrigin.Identity)
            .Select(definition => definition with { Required = AttributeRequirement.Always, Order = 1 }));
        var snapshot = new ProfileSnapshot(
            new() { UserId = UserId, UserName = text, Email = text, PhoneNumber = text }, new() { UserId = UserId });
        var found = ProfileRequirements.FindMissing(schema, snapshot, RequirementStage.SignIn, null);
        Assert.Equal(missing, string.Join(' ', found.Select(definition => definition.Name)));
    }

    [Theory]
    [InlineData("value", "")]
    [InlineData("cleared", "Registration SignIn")]
    [InlineData("too long for the rule", "Registration SignIn")]
    public void FindMissing_ByWhatIsStored_AsksForWhatIsAbsentOrNoLongerValid(string stored, string stages)
    {
        var definition = Always with { Constraints = new() { MaximumLength = 10 } };
        Assert.Equal(stages, Stages(definition, Stored(stored)));
    }

    [Fact]
    public void FindMissing_WhenThePersonCannotMendAnOldValue_DoesNotAsk()
    {
        var definition = Always with { Constraints = new() { MaximumLength = 10 }, IsWriteOnce = true };
        Assert.Equal("", Stages(definition, Stored("too long for the rule")));
        Assert.Equal("Registration SignIn", Stages(definition, Stored("cleared")));
        Assert.Equal("", Stages(definition with { Access = AttributeAccess.ReadOnly }, Stored("too long for the rule")));
    }

    [Fact]
    public void FindMissing_Always_IsInTheOrderOfForms()
    {
        var schema = new AttributeSchema([Named("b", 20), Named("c", 10), Named("a", 20)]);
        Assert.Equal(
            ["c", "a", "b"],
            ProfileRequirements.FindMissing(schema, null, RequirementStage.SignIn, null).Select(definition => definition.Name));
    }

    private static ProfileSnapshot? Nobody => null;

    private static AttributeDefinition Named(string name, int order) => Open(name) with { Order = order, Required = AttributeRequirement.Always };

    private static ProfileSnapshot Stored(string text) => new(
        new() { UserId = UserId },
        new()
        {
            UserId = UserId,
            Values = ImmutableDictionary<string, ProfileValue>.Empty.Add(
                "id-x", new(text == "cleared" ? null : new TextValue(text), new(ValueSource.User, null, default))),
        });

    private static string Stages(AttributeDefinition definition, ProfileSnapshot? snapshot) => string.Join(' ', Enum.GetValues<RequirementStage>()
        .Where(stage => ProfileRequirements.FindMissing(new([definition]), snapshot, stage, "c1").Length == 1));

    private static string Clients(AttributeDefinition definition, RequirementStage stage) => string.Join(' ', new[] { "a", "b", "-" }
        .Where(client => ProfileRequirements.FindMissing(new([definition]), Nobody, stage, client == "-" ? null : client).Length == 1));
}
