using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using ClaimNames = OpenIddict.Abstractions.OpenIddictConstants.Claims;

namespace OidcProfiles.OpenIddict.SignedUserInfo;

/// <summary>Writes a UserInfo response as a signed JWT (OIDC Core 5.3.2).</summary>
internal static class UserInfoToken
{
    /// <summary>
    /// The members of the response with their types; issuer, audience and time are the server's to say. There is no <c>exp</c>, without which
    /// no client takes it for an ID token.
    /// </summary>
    public static string Write(
        OpenIddictServerOptions options, SigningCredentials credentials, OpenIddictResponse response, (Uri? Issuer, string ClientId, DateTimeOffset Now) token)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in response.GetParameters())
            {
                if (name is not (ClaimNames.Issuer or ClaimNames.Audience or ClaimNames.IssuedAt or ClaimNames.ExpiresAt))
                {
                    writer.WritePropertyName(name);
                    value.WriteTo(writer);
                }
            }

            writer.WriteString(ClaimNames.Issuer, token.Issuer?.AbsoluteUri);
            writer.WriteString(ClaimNames.Audience, token.ClientId);
            writer.WriteNumber(ClaimNames.IssuedAt, token.Now.ToUnixTimeSeconds());
            writer.WriteEndObject();
        }

        // Writes alg, kid and typ into the header.
        return options.JsonWebTokenHandler.CreateToken(Encoding.UTF8.GetString(buffer.WrittenSpan), credentials);
    }
}
