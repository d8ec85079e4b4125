using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Email;
using OidcProfiles.Email.Delivery;

namespace OidcProfiles.TestSupport;

/// <summary>
/// Sends a mail in a process of its own: which certificates are trusted is read once per process, from <c>SSL_CERT_FILE</c>.
/// Prints "sent", or the failure and its reason.
/// </summary>
public static class MailProgram
{
    /// <param name="settings">JSON of <see cref="EmailOptions"/>.</param>
    public static async Task RunAsync(string settings)
    {
        var given = JsonSerializer.Deserialize<EmailOptions>(settings)!;
        await using var services = new ServiceCollection().AddOidcProfiles(options => options.Email = given).Services.BuildServiceProvider();
        try
        {
            await services.GetRequiredService<IEmailTransport>().SendAsync(Create("alice@example.org"), CancellationToken.None);
            await Console.Out.WriteLineAsync("sent");
        }
        catch (EmailTransportException exception)
        {
            await Console.Out.WriteLineAsync($"{exception.Failure}: {exception.Message}");
        }
    }

    /// <summary>A mail to send.</summary>
    /// <param name="to">To whom.</param>
    public static EmailMessage Create(string to) => new()
    {
        MessageId = $"<{Guid.NewGuid():N}@mail.example.com>",
        Date = new(2026, 3, 4, 15, 6, 7, TimeSpan.FromHours(2)),
        To = to,
        Kind = "welcome",
        Content = new("Welcome", "<html><head></head><body><p>Welcome</p></body></html>", "Welcome\n", "en"),
    };
}
