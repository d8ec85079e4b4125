using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OidcProfiles.Pictures.Profile;

namespace OidcProfiles.Tests.Pictures.Profile;

public sealed class PictureDeskTests
{
    private readonly OidcProfilesOptions _options = new() { Pictures = { AtOnce = 2, Wait = TimeSpan.Zero } };

    [Fact]
    public async Task Process_WhenAllPlacesAreTaken_TurnsAwayUntilOneIsFree()
    {
        using var places = Places();
        var desk = new PictureDesk(new(new()), places, new());
        Assert.True(await places.TakeAsync(default) && await places.TakeAsync(default));
        Assert.Equal("PicturesBusy", (await desk.ProcessAsync(Sample.Read("rgb.png"), default)).Error?.Code);
        places.Leave();
        Assert.True((await desk.ProcessAsync(Sample.Read("rgb.png"), default)).Succeeded);
    }

    [Fact]
    public async Task Process_Always_LeavesItsPlace()
    {
        using var places = Places();
        var desk = new PictureDesk(new(new()), places, new());
        for (var count = 0; count < 5; count++)
        {
            Assert.Equal("PictureNotAccepted", (await desk.ProcessAsync(new byte[10], default)).Error?.Code);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.ProcessAsync(new byte[10], new(canceled: true)));
        }

        Assert.True(await places.TakeAsync(default) && await places.TakeAsync(default));
        Assert.False(await places.TakeAsync(default));
    }

    [Fact]
    public async Task Process_WhileOthersAreInWork_Waits()
    {
        _options.Pictures.Wait = TimeSpan.FromMinutes(1);
        using var places = Places();
        Assert.True(await places.TakeAsync(default) && await places.TakeAsync(default));
        var waiting = new PictureDesk(new(new()), places, new()).ProcessAsync(Sample.Read("rgb.png"), default);
        Assert.False(waiting.IsCompleted);
        places.Leave();
        Assert.True((await waiting).Succeeded);
    }

    private PicturePlaces Places() => new(Options.Create(_options), NullLogger<PicturePlaces>.Instance);
}
