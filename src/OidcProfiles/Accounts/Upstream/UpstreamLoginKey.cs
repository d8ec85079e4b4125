using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>
/// The key of a link as Identity keeps it beside the provider's name: a hash of issuer and subject, so that a tenant is part of it and it
/// has one length, whatever providers send. 43 characters.
/// </summary>
public static class UpstreamLoginKey
{
    /// <summary>The key.</summary>
    /// <param name="issuer">Who vouches for the subject.</param>
    /// <param name="subject">Who the person is at the issuer.</param>
    public static string Of(string issuer, string subject)
    {
        ArgumentNullException.ThrowIfNull(issuer);
        ArgumentNullException.ThrowIfNull(subject);

        // Neither has a line break: they are printable ASCII.
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{subject}")));
    }
}
