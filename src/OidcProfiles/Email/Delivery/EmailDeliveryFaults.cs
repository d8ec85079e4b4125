namespace OidcProfiles.Email.Delivery;

/// <summary>The faults of the settings of delivery.</summary>
internal static class EmailDeliveryFaults
{
    private const string Section = "Email:Delivery";

    public static IEnumerable<string> Find(EmailOptions options)
    {
        var addresses = FindAddresses(options);
        return options.Delivery switch
        {
            null => addresses.Append($"{Section} is null; accepted: an object, or nothing at all."),
            { Smtp: null } => addresses.Append($"{Section}:Smtp is null; accepted: an object, or nothing at all."),
            var delivery => addresses.Concat(FindWays(options, delivery)).Concat(SmtpFaults.Find(delivery.Smtp)),
        };
    }

    private static IEnumerable<string> FindAddresses(EmailOptions options)
    {
        if (options.From is { Length: > 0 } from && EmailMailbox.Parse(from) is not { NeedsUtf8: false })
        {
            yield return $"Email:From '{from}' is not accepted; accepted: an e-mail address with ASCII letters before the @.";
        }

        if (options.ReplyTo is { Length: > 0 } replyTo && EmailMailbox.Parse(replyTo) is not { NeedsUtf8: false })
        {
            yield return $"Email:ReplyTo '{replyTo}' is not accepted; accepted: an e-mail address with ASCII letters before the @, or null.";
        }
    }

    private static IEnumerable<string> FindWays(EmailOptions options, EmailDeliveryOptions delivery)
    {
        if (delivery.Smtp.IsUsed && string.IsNullOrEmpty(options.From))
        {
            yield return "Email:From is missing; with Email:Delivery:Smtp:Host an e-mail address is needed that mails come from.";
        }

        if (delivery.Smtp.IsUsed && !string.IsNullOrEmpty(delivery.PickupFolder))
        {
            yield return $"{Section}:PickupFolder '{delivery.PickupFolder}' is not accepted beside {Section}:Smtp:Host; accepted: one of them.";
        }

        if (delivery.PickupFolder is { Length: > 0 } folder && (string.IsNullOrWhiteSpace(folder) || folder.Contains('\0', StringComparison.Ordinal)))
        {
            yield return $"{Section}:PickupFolder '{folder}' is not accepted; accepted: the name of a folder, or null for none.";
        }
    }
}
