using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Phones;

/// <summary>A telephone number for an account, proven by a code in a text message. The old number stays until the new one is proven.</summary>
public interface IPhoneChange
{
    /// <summary>Whether numbers can be proven: the host sends text messages, and the schema lets people change the number.</summary>
    bool IsOffered { get; }

    /// <summary>Sends a code to a number.</summary>
    /// <param name="userId">The signed-in person.</param>
    /// <param name="number">What was entered; spaces, hyphens, dots and brackets do not count.</param>
    /// <param name="culture">The language of the text message.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Taken, with the handle for <see cref="ConfirmAsync"/>; or what to mend, or how long to wait.</returns>
    /// <exception cref="InvalidOperationException">No <see cref="ISmsSender"/> is registered.</exception>
    Task<AccountRequestResult> RequestAsync(
        string userId, string? number, string? culture, RequestOrigin origin, CancellationToken cancellationToken);

    /// <summary>Gives the account the number, once, if the code is the one that was sent.</summary>
    /// <param name="userId">The signed-in person; the handle of another's request proves nothing.</param>
    /// <param name="handle">What <see cref="RequestAsync"/> gave.</param>
    /// <param name="code">What was typed; anything may be given.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IdentityResult> ConfirmAsync(string userId, Guid handle, string? code, CancellationToken cancellationToken);

    /// <summary>Takes the number from the account; none is no error.</summary>
    /// <param name="userId">The signed-in person.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IdentityResult> RemoveAsync(string userId, CancellationToken cancellationToken);
}
