using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Phones;
using OidcProfiles.Host.Server;

namespace OidcProfiles.Host.Mails;

/// <summary>In Development text messages are written to the folder of the mails, where /dev/mails shows them; nobody gets them.</summary>
internal sealed class DevelopmentTextMessages(IOptions<OidcProfilesOptions> options, IHostEnvironment environment, HostSettings settings, TimeProvider time)
    : ISmsSender
{
    private const string Boundary = "text-message";
    private const int RandomBytes = 8;

    private string Folder => options.Value.Email.Delivery.PickupFolder is { Length: > 0 } folder
        ? Path.GetFullPath(folder, environment.ContentRootPath)
        : DataFolder.CreateSecret(settings.DataFolder, "text-messages").FullName;

    public async Task SendAsync(string number, string text, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var name = $"{now.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture)}-text-message-"
            + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes));
        string[] lines =
        [
            $"To: {number}", "Subject: Text message", $"Date: {now.ToString("r", CultureInfo.InvariantCulture)}", "MIME-Version: 1.0",
            $"Content-Type: multipart/alternative; boundary=\"{Boundary}\"", string.Empty,
            .. Part("text/plain", text), .. Part("text/html", $"<!DOCTYPE html><meta charset=\"utf-8\"><p dir=\"auto\">{WebUtility.HtmlEncode(text)}</p>"),
            $"--{Boundary}--", string.Empty,
        ];

        // Under another name until it is whole.
        var path = Path.Combine(Folder, $"{name}.eml");
        await File.WriteAllTextAsync($"{path}.part", string.Join("\r\n", lines), cancellationToken);
        File.Move($"{path}.part", path);
    }

    private static string[] Part(string type, string text) =>
    [
        $"--{Boundary}", $"Content-Type: {type}; charset=utf-8", "Content-Transfer-Encoding: base64", string.Empty,
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
    ];
}
