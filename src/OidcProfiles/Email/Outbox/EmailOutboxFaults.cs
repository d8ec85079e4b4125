namespace OidcProfiles.Email.Outbox;

/// <summary>The faults of the settings of the outbox.</summary>
internal static class EmailOutboxFaults
{
    public static IEnumerable<string> Find(EmailOutboxOptions? options) => options is null
        ? ["Email:Outbox is null; accepted: an object, or nothing at all."]
        : [];
}
