namespace OidcProfiles.Accounts.Phones;

/// <summary>Sends text messages to telephones. The host registers one with <c>AddSmsSender</c>; without one, numbers are not verified.</summary>
public interface ISmsSender
{
    /// <summary>Sends a text. Whatever it throws counts as not sent; messages of exceptions are not logged, because numbers may stand in them.</summary>
    /// <param name="number">The number (E.164), such as <c>+442079460018</c>.</param>
    /// <param name="text">The text, some 100 characters; it may be of any script.</param>
    /// <param name="cancellationToken">Ends the work early, also when the time for sending is up.</param>
    Task SendAsync(string number, string text, CancellationToken cancellationToken);
}
