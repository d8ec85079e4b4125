using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts;

/// <summary>The answer to a request that leads to a mail; the same for known and unknown addresses.</summary>
/// <param name="Result">Success, or what to mend.</param>
/// <param name="Handle">Names the proof for the page that takes the typed code.</param>
/// <param name="Wait">How long to wait before it can be asked for again; null if it was taken.</param>
public sealed record AccountRequestResult(IdentityResult Result, Guid? Handle, TimeSpan? Wait)
{
    /// <summary>The account, where one was made at once; null where there is none yet or nothing is to be told of it.</summary>
    public string? UserId { get; init; }

    /// <summary>It was taken.</summary>
    /// <param name="handle">The handle of the proof.</param>
    public static AccountRequestResult Taken(Guid handle) => new(IdentityResult.Success, handle, null);

    /// <summary>It was not taken, and can be mended.</summary>
    /// <param name="errors">What to mend.</param>
    public static AccountRequestResult Refused(params IEnumerable<IdentityError> errors) => new(IdentityResult.Failed([.. errors]), null, null);

    /// <summary>It came too soon.</summary>
    /// <param name="error">Says so.</param>
    /// <param name="wait">How long to wait.</param>
    public static AccountRequestResult TooSoon(IdentityError error, TimeSpan wait) => new(IdentityResult.Failed(error), null, wait);
}
