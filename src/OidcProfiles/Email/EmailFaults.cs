using OidcProfiles.Email.Delivery;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Email;

/// <summary>The faults of the settings of e-mail.</summary>
internal static class EmailFaults
{
    public static IEnumerable<string> Find(EmailOptions? options) => options is null
        ? ["Email is null; accepted: an object, or nothing at all."]
        : EmailBrandFaults.Find(options)
            .Concat(EmailTemplateFaults.Find(options))
            .Concat(EmailOutboxFaults.Find(options.Outbox))
            .Concat(EmailDeliveryFaults.Find(options));
}
