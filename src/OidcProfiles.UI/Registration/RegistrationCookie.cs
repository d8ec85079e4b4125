using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace OidcProfiles.UI.Registration;

/// <summary>
/// Keeps in the browser, protected and for as long as the proof is valid, which registration is its own: only there a confirmation signs
/// in, and only there the address is shown again.
/// </summary>
internal sealed class RegistrationCookie(IDataProtectionProvider protection, IOptions<OidcProfilesOptions> options)
{
    public const string Name = "oidcprofiles.registration";

    private const int SecretBytes = 32;

    private readonly ITimeLimitedDataProtector _protector =
        protection.CreateProtector("OidcProfiles.UI.Registration.v1").ToTimeLimitedDataProtector();

    public static string CreateSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <returns>Null if there is none that counts.</returns>
    public RegistrationTicket? Read(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } cookie)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<RegistrationTicket>(_protector.Unprotect(cookie));
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public void Write(HttpContext context, RegistrationTicket ticket)
    {
        var lifetime = options.Value.Accounts.Registration.ProofLifetime;
        context.Response.Cookies.Append(Name, _protector.Protect(JsonSerializer.Serialize(ticket), lifetime), Settings(context, lifetime));
    }

    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(Name, Settings(context, null));

    private static CookieOptions Settings(HttpContext context, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = lifetime,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
    };
}
