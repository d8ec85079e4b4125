using OidcProfiles.Email.Delivery;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Templating;

namespace OidcProfiles.Email;

/// <summary>The settings of e-mail.</summary>
public sealed class EmailOptions
{
    /// <summary>The address that mails come from. Required with SMTP.</summary>
    public string? From { get; set; }

    /// <summary>The name beside it; null for the product's.</summary>
    public string? FromName { get; set; }

    /// <summary>Where answers go, if not to <see cref="From"/>.</summary>
    public string? ReplyTo { get; set; }

    /// <summary>How mails present the product.</summary>
    public EmailBrand Brand { get; set; } = new();

    /// <summary>The language of people who have none, and of the templates without a culture in their name.</summary>
    public string DefaultCulture { get; set; } = "en";

    /// <summary>
    /// A folder of templates that come before all others: <c>&lt;mail&gt;/{subject,body.html,body.txt}[.&lt;culture&gt;].scriban</c>.
    /// Relative to the content root; null for none.
    /// </summary>
    public string? TemplateFolder { get; set; }

    /// <summary>What one rendering may use.</summary>
    public TemplateLimits Limits { get; set; } = new();

    /// <summary>How mails are kept and tried again.</summary>
    public EmailOutboxOptions Outbox { get; set; } = new();

    /// <summary>How mails leave.</summary>
    public EmailDeliveryOptions Delivery { get; set; } = new();
}
