using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Administration;
using OidcProfiles.Attributes;
using OidcProfiles.Auditing;
using OidcProfiles.Claims;
using OidcProfiles.Email;
using OidcProfiles.Normalization;
using OidcProfiles.Pictures.Profile;

namespace OidcProfiles;

/// <summary>The settings of the module; the configuration section is <c>OidcProfiles</c> by convention.</summary>
public sealed class OidcProfilesOptions : AttributeSchemaDocument
{
    /// <summary>How much can be kept.</summary>
    public ProfileLimits Limits { get; set; } = new();

    /// <summary>How long the history of values and definitions is kept; null for ever.</summary>
    public TimeSpan? HistoryRetention { get; set; } = TimeSpan.FromDays(365);

    /// <summary>
    /// How often an instance asks the database whether another one changed the definitions: one cheap query. With the default of one
    /// second a change is in force everywhere within two.
    /// </summary>
    public TimeSpan SchemaCheckInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The address by which people reach the server, absolute http or https: the beginning of every link in a mail.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>How people make and keep accounts.</summary>
    public AccountOptions Accounts { get; set; } = new();

    /// <summary>How mails look and how they are sent.</summary>
    public EmailOptions Email { get; set; } = new();

    /// <summary>What passwords must be, beyond the rules of ASP.NET Core Identity.</summary>
    public AccountPasswordOptions Passwords { get; set; } = new();

    /// <summary>How much uploaded pictures may cost.</summary>
    public ProfilePictureOptions Pictures { get; set; } = new();

    /// <summary>Sign-in with third-party providers.</summary>
    public UpstreamOptions Upstream { get; set; } = new();

    /// <summary>What clients get.</summary>
    public ClaimsOptions Claims { get; set; } = new();

    /// <summary>What is kept of the audit trail.</summary>
    public AuditOptions Audit { get; set; } = new();

    /// <summary>Who administers.</summary>
    public AdministrationOptions Administration { get; set; } = new();
}
