using System.Text;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Idempotency;

namespace OidcProfiles.Tests.Idempotency;

/// <summary>Something is made once for one idempotency key.</summary>
public sealed class CreationsTests
{
    private readonly FixedTime _time = new();
    private readonly MemoryCreations _kept;
    private int _count;

    public CreationsTests() => _kept = new(_time);

    [Fact]
    public async Task Run_OfTheSameRequest_IsMadeOnceAndAnsweredAgain()
    {
        Assert.Equal("1", await RunAsync());
        Assert.Equal("1 again", await RunAsync());
        Assert.Equal(1, _count);
    }

    [Fact]
    public async Task Run_OfAnotherRequestWithTheKey_IsRefused()
    {
        await RunAsync();
        Assert.Null(await RunAsync(request: "another"));
        Assert.Equal(1, _count);
    }

    [Fact]
    public async Task Run_OfAnotherCallerOrKey_IsMade()
    {
        await RunAsync();
        Assert.Equal("2", await RunAsync(caller: "another"));
        Assert.Equal("3", await RunAsync(key: "another"));
    }

    [Fact]
    public async Task Run_WhenTheKeyIsOver_IsMadeAgain()
    {
        await RunAsync();
        _time.Now += Creations.Lifetime - TimeSpan.FromSeconds(1);
        Assert.Equal("1 again", await RunAsync());
        _time.Now += TimeSpan.FromSeconds(1);
        Assert.Equal("2", await RunAsync());
    }

    [Fact]
    public async Task Run_ThatFails_IsToldAndMayBeTriedAgain()
    {
        Assert.Equal("Taken", await RunAsync(make: () => new(IdentityResult.Failed(new IdentityError { Code = "Taken" }), null)));
        Assert.Empty(_kept.Kept);
        Assert.Equal("1", await RunAsync());
    }

    [Fact]
    public async Task Run_WhenATwinIsQuicker_IsTakenBackAndAnsweredAsTheTwin()
    {
        _kept.Meanwhile = async () => Assert.Equal("1", await RunAsync());
        Assert.Equal("1 again", await RunAsync());
        Assert.Equal(2, _count);
        Assert.Equal("1", Assert.Single(_kept.Kept).ResourceId);
    }

    [Fact]
    public async Task Run_ThatFailsBecauseATwinWasQuicker_IsAnsweredAsTheTwin()
    {
        _kept.Meanwhile = async () => await RunAsync();
        Assert.Equal("1 again", await RunAsync(make: () => new(IdentityResult.Failed(new IdentityError { Code = "Taken" }), null)));
    }

    [Fact]
    public async Task Run_WhenAnotherRequestWithTheKeyIsQuicker_IsRefused()
    {
        _kept.Meanwhile = async () => await RunAsync(request: "another");
        Assert.Null(await RunAsync());
    }

    [Fact]
    public async Task Run_Always_KeepsNeitherKeyNorCallerNorRequest()
    {
        await RunAsync();
        var kept = Assert.Single(_kept.Kept);
        Assert.Matches("^[0-9a-f]{64}$", kept.Key);
        Assert.Matches("^[0-9a-f]{64}$", kept.Fingerprint);
    }

    /// <returns>What was made, or the first error; null if it was refused.</returns>
    private async Task<string?> RunAsync(string caller = "caller", string key = "key", string request = "request", Func<CreationAnswer>? make = null)
    {
        var answer = await _kept.Creations.RunAsync(
            caller,
            key,
            Encoding.UTF8.GetBytes(request),
            _ => Task.FromResult(make?.Invoke() ?? new(IdentityResult.Success, $"{++_count}")),
            CancellationToken.None);
        return answer is null ? null : answer.Result.Errors.FirstOrDefault()?.Code ?? $"{answer.ResourceId}{(answer.IsRepeated ? " again" : "")}";
    }
}
