using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Pictures.Profile;

/// <summary>The places where pictures are worked on.</summary>
internal sealed class PicturePlaces(IOptions<OidcProfilesOptions> options, ILogger<PicturePlaces> logger) : IDisposable
{
    private readonly SemaphoreSlim _free = new(options.Value.Pictures.AtOnce);

    /// <summary>Takes a place, if one gets free before the wait is over.</summary>
    public async Task<bool> TakeAsync(CancellationToken cancellationToken)
    {
        var wait = options.Value.Pictures.Wait;
        var isTaken = await _free.WaitAsync(wait, cancellationToken);
        if (!isTaken)
        {
            Log.PictureTurnedAway(logger, wait);
        }

        return isTaken;
    }

    /// <summary>Gives a place back.</summary>
    public void Leave() => _free.Release();

    public void Dispose() => _free.Dispose();
}
