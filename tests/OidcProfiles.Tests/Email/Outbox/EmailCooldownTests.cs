using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Tests.Email.Outbox;

public sealed class EmailCooldownTests : IAsyncLifetime
{
    private readonly Recorder _store = new();
    private readonly FixedTime _time = new();
    private readonly CooldownRule _own = new() { Limit = 3 };
    private ServiceProvider? _services;

    public Task InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_time).AddSingleton<ICooldownStore>(_store);
        services.AddOidcProfiles(options => options.Email.Outbox.Cooldown.Kinds["invitation"] = _own);
        _services = services.BuildServiceProvider(validateScopes: true);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _services!.DisposeAsync();

    [Fact]
    public async Task TryTake_OfAnInteractiveMail_AsksForTheAddressAndThenTheNetwork()
    {
        _store.Wait = TimeSpan.FromSeconds(7);
        Assert.Equal(_store.Wait, await TakeAsync("reset-password", "ada@example.org", "203.0.113.24"));
        Assert.Equal(_time.Now, _store.Now);
        Assert.Collection(
            _store.Turns,
            address => Assert.Equal((TimeSpan.FromMinutes(1), 5, TimeSpan.FromHours(1)), (address.Rule.Gap, address.Rule.Limit, address.Rule.Window)),
            network => Assert.Equal((TimeSpan.Zero, 20, TimeSpan.FromHours(1)), (network.Rule.Gap, network.Rule.Limit, network.Rule.Window)));
        Assert.All(_store.Turns, turn => Assert.Matches("^[0-9A-F]{64}$", turn.Key));
    }

    [Fact]
    public async Task TryTake_WithoutANetworkOrForANotice_AsksForTheAddressOnly()
    {
        await TakeAsync("reset-password", "ada@example.org", null);
        Assert.Single(_store.Turns);
        await TakeAsync("welcome", "ada@example.org", "203.0.113.24");
        Assert.Single(_store.Turns);
    }

    [Fact]
    public async Task TryTake_WhenTheKindHasARuleOfItsOwn_UsesIt()
    {
        await TakeAsync("invitation", "ada@example.org", null);
        Assert.Same(_own, Assert.Single(_store.Turns).Rule);
    }

    [Theory]
    [InlineData("ada@example.org", "ADA@Example.ORG", true)]
    [InlineData("ada@example.org", " ada@example.org ", true)]
    [InlineData("\u00fc@example.org", "u\u0308@example.org", true)]
    [InlineData("ada@example.org", "ada+1@example.org", false)]
    public async Task TryTake_OfTwoSpellings_KnowsTheSameAddress(string one, string other, bool isSame) => Assert.Equal(
        isSame, await KeyAsync("reset-password", one, null) == await KeyAsync("reset-password", other, null));

    [Fact]
    public async Task TryTake_OfWhatIsNoText_CountsItAllTheSame() =>
        Assert.Equal(await KeyAsync("reset-password", "\ud800@", null), await KeyAsync("reset-password", "\ud800@", null));

    [Fact]
    public async Task TryTake_OfTwoKinds_CountsTheAddressApartAndTheNetworkTogether()
    {
        Assert.NotEqual(await KeyAsync("reset-password", "a@example.org", null), await KeyAsync("confirm-address", "a@example.org", null));
        Assert.Equal(await KeyAsync("reset-password", "a@example.org", "::1"), await KeyAsync("confirm-address", "b@example.org", "::1"));
    }

    [Theory]
    [InlineData("203.0.113.24", "::ffff:203.0.113.24", true)]
    [InlineData("203.0.113.24", "203.0.113.25", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public async Task TryTake_OfTwoNetworkAddresses_KnowsTheSameNetwork(string one, string other, bool isSame) => Assert.Equal(
        isSame, await KeyAsync("reset-password", "a@example.org", one) == await KeyAsync("reset-password", "a@example.org", other));

    [Fact]
    public async Task TryTake_OfAnUnknownMail_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => TakeAsync("nothing", "ada@example.org", null));

    private Task<TimeSpan?> TakeAsync(string kind, string address, string? network) => _services!.GetRequiredService<IEmailCooldown>()
        .TryTakeAsync(kind, address, network is null ? null : IPAddress.Parse(network), CancellationToken.None);

    private async Task<string> KeyAsync(string kind, string address, string? network)
    {
        await TakeAsync(kind, address, network);
        return _store.Turns[^1].Key;
    }

    private sealed class Recorder : ICooldownStore
    {
        public IReadOnlyList<CooldownTurn> Turns { get; private set; } = [];

        public DateTimeOffset Now { get; private set; }

        public TimeSpan? Wait { get; set; }

        public Task<TimeSpan?> TryTakeAsync(IReadOnlyList<CooldownTurn> turns, DateTimeOffset now, CancellationToken cancellationToken)
        {
            (Turns, Now) = (turns, now);
            return Task.FromResult(Wait);
        }

        public Task<int> DeleteOverAsync(DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult(0);
    }
}
