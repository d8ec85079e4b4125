using Microsoft.Extensions.Options;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>Remembers from where people sign in, and tells them of a place that is new.</summary>
internal sealed class NewPlaceObserver(
    ISignInPlaceStore places, SignInKeys keys, NewPlaceMails mails, IOptions<OidcProfilesOptions> options) : ISignInObserver
{
    /// <summary>Whoever has just registered often goes on in another browser: in that of the mail, or on the phone.</summary>
    private static readonly TimeSpan Beginning = TimeSpan.FromHours(1);

    public async Task SignedInAsync(string userId, RequestOrigin origin, string? clientId, CancellationToken cancellationToken)
    {
        var now = mails.Now;
        var place = await places.RecordAsync(userId, await keys.OfPlaceAsync(userId, origin, cancellationToken), now, cancellationToken);
        if (place is { IsNew: true, FirstAt: { } first } && now - first > Beginning && options.Value.Accounts.SignIn.TellOfNewPlaces)
        {
            await mails.TellAsync(userId, origin, cancellationToken);
        }
    }
}
