using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using OidcProfiles.Access;
using OidcProfiles.Api.Resolver;
using OidcProfiles.Api.Resolver.Headers;
using OidcProfiles.Attributes;
using OidcProfiles.Tests.Email.Fakes;

namespace OidcProfiles.Tests.Api.Resolver.Headers;

public sealed class HeaderPlanTests
{
    [Fact]
    public void Find_OfAttributesThatTheClientCanGet_IsMadeOfTheirNames()
    {
        var plan = HeaderPlan.Make(Schema("team", "shoe_size"), Options());
        Assert.Equal("X-Profile-Shoe-Size", plan.Find("shoe_size", isCustom: true, out var isContributed));
        Assert.False(isContributed);
        Assert.Equal("X-Profile-Email", plan.Find("email", isCustom: false, out _));
        Assert.Empty(plan.WithoutHeader);
    }

    [Fact]
    public void Find_WhenTwoNamesBecomeOne_IsNoneForBothAndForContributors()
    {
        var plan = HeaderPlan.Make(Schema("shoe_size", "shoe__size", "team"), Options());
        Assert.Equal(["shoe__size", "shoe_size"], plan.WithoutHeader.Order(StringComparer.Ordinal));
        Assert.Null(plan.Find("shoe_size", isCustom: true, out _));
        Assert.Null(plan.Find("shoe__size", isCustom: true, out _));
        Assert.Null(plan.Find("Shoe-Size", isCustom: false, out var isContributed));
        Assert.True(isContributed);
        Assert.Equal("X-Profile-Team", plan.Find("team", isCustom: true, out _));
    }

    [Fact]
    public void Find_WhenTheOtherOneIsNotForThisClient_DoesNotTellOfIt()
    {
        var schema = Schema("shoe_size", "shoe__size");
        var hidden = new AttributeSchema(schema.All.Select(one => one.Name == "shoe__size" ? one with { Access = AttributeAccess.Hidden } : one));
        var plan = HeaderPlan.Make(hidden, Options());
        Assert.Equal("X-Profile-Shoe-Size", plan.Find("shoe_size", isCustom: true, out _));
        Assert.Empty(plan.WithoutHeader);
    }

    [Theory]
    [InlineData("user_id")]
    [InlineData("verified")]
    [InlineData("session_valid")]
    [InlineData("incomplete")]
    public void Find_WhenAHeaderOfTheResolverIsMeant_IsNone(string name)
    {
        var plan = HeaderPlan.Make(Schema(name), Options());
        Assert.Equal(name, Assert.Single(plan.WithoutHeader));
        Assert.Null(plan.Find(name, isCustom: true, out _));
        Assert.Null(plan.Find(name, isCustom: false, out _));
    }

    [Fact]
    public void Find_OfGroups_IsForThatClaimAlone()
    {
        var plan = HeaderPlan.Make(Schema("team"), Options());
        Assert.Equal("X-Profile-Groups", plan.Find("groups", isCustom: false, out _));
        Assert.Null(plan.Find("groups", isCustom: true, out _));
        Assert.Null(plan.Find("_groups", isCustom: false, out _));
    }

    [Fact]
    public void Find_WhenANameIsChosen_IsThatName()
    {
        var options = Options();
        options.HeaderNames["shoe_size"] = "Remote-Size";
        options.HeaderNames["email"] = "X-Profile-Team";
        var plan = HeaderPlan.Make(Schema("shoe_size", "shoe__size", "team"), options);
        Assert.Equal("Remote-Size", plan.Find("shoe_size", isCustom: true, out _));
        Assert.Equal("X-Profile-Shoe-Size", plan.Find("shoe__size", isCustom: true, out _));
        Assert.Equal(["email", "team"], plan.WithoutHeader.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Start_AndEveryChangeOfTheSchema_WarnsOfNamesThatCollide()
    {
        using var log = new LogRecorder();
        using var loggers = new LoggerFactory([log]);
        var schemas = new ChangingSchema(Schema("team"));
        using var plans = new HeaderPlans(schemas, Microsoft.Extensions.Options.Options.Create(Options()), loggers.CreateLogger<HeaderPlans>());
        await plans.StartAsync(CancellationToken.None);
        Assert.Empty(log.Lines);
        schemas.Change(Schema("shoe_size", "shoe__size"));
        var line = Assert.Single(log.Lines);
        Assert.StartsWith("Warning 7000: ", line, StringComparison.Ordinal);
        Assert.Contains("shoe_size, shoe__size", line, StringComparison.Ordinal);
        Assert.Same(schemas.Current, plans.Current.Schema);
        Assert.Same(plans.Current, plans.Current);
        Assert.Single(log.Lines);
        schemas.Change(Schema("shoe_size"));
        Assert.Empty(plans.Current.WithoutHeader);
        await plans.StopAsync(CancellationToken.None);
    }

    internal static AttributeSchema Schema(params string[] names) => SchemaProvider.Of([.. names.Select(name => new CustomAttributeOptions
    {
        Name = name,
        Type = AttributeType.String,
        Access = new() { EndUser = AccessLevel.ReadOnly, Client = AccessLevel.ReadOnly, Portal = AccessLevel.ReadWrite },
    })]).Current;

    internal static ProfileResolverOptions Options() => new() { ClientId = "app", Scopes = { "email", "custom_attributes" } };

    private sealed class ChangingSchema(AttributeSchema schema) : IAttributeSchemaProvider
    {
        private CancellationTokenSource _changed = new();

        public AttributeSchema Current { get; private set; } = schema;

        public IChangeToken Watch() => new CancellationChangeToken(_changed.Token);

        public void Change(AttributeSchema schema)
        {
            Current = schema;
            var changed = Interlocked.Exchange(ref _changed, new());
            changed.Cancel();
            changed.Dispose();
        }
    }
}
