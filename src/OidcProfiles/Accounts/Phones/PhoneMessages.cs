using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Accounts.Phones;

/// <summary>Sends codes through the host's <see cref="ISmsSender"/>.</summary>
internal sealed class PhoneMessages(
    IOptions<OidcProfilesOptions> options, TimeProvider time, ILogger<PhoneMessages> logger, ISmsSender? sender = null)
{
    public bool CanSend => sender is not null;

    /// <exception cref="InvalidOperationException">The host sends no text messages.</exception>
    public void EnsureCanSend()
    {
        if (sender is null)
        {
            throw new InvalidOperationException("Text messages need a sender: register one with AddOidcProfiles().AddSmsSender<T>().");
        }
    }

    /// <returns>False if it failed, which is logged without number, text and message of the exception: numbers may stand in it.</returns>
    public async Task<bool> TrySendAsync(string number, string code, string? culture, CancellationToken cancellationToken)
    {
        EnsureCanSend();
        var settings = options.Value;
        using var timeout = new CancellationTokenSource(settings.Accounts.Phones.SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var text = PhoneTexts.Write(culture, code, settings.Email.Brand.ProductName, settings.Accounts.Phones.CodeLifetime);
            await sender!.SendAsync(number, text, either.Token).WaitAsync(either.Token);
            Log.TextMessageSent(logger);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.TextMessageNotSent(logger, timeout.IsCancellationRequested ? "the time was up" : exception.GetType().Name);
            return false;
        }
    }
}
