using OidcProfiles.Email.Delivery;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Email;

/// <summary>The faults of the settings of e-mail.</summary>
internal static class EmailFaults
{
    private static readonly TimeSpan Check = TimeSpan.FromSeconds(15);

    public static IEnumerable<string> Find(EmailOptions? options) => options is null
        ? ["Email is null; accepted: an object, or nothing at all."]
        : EmailBrandFaults.Find(options)
            .Concat(EmailTemplateFaults.Find(options))
            .Concat(EmailOutboxFaults.Find(options.Outbox))
            .Concat(EmailDeliveryFaults.Find(options))
            .Concat(FindTimes(options));

    /// <summary>The transport must be able to say what went wrong, and to look whether it was this mail, before the sender gives up waiting.</summary>
    private static IEnumerable<string> FindTimes(EmailOptions options)
    {
        if (options is { Delivery.Smtp: { Host.Length: > 0, Timeout: var timeout }, Outbox.SendTimeout: var limit } && limit < timeout + Check)
        {
            yield return $"Email:Outbox:SendTimeout '{limit}' is not accepted; accepted: at least {Check} more than Email:Delivery:Smtp:Timeout "
                + $"'{timeout}', with SMTP.";
        }
    }
}
