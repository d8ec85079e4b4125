namespace OidcProfiles.Email.Delivery;

/// <summary>The faults of the settings of delivery.</summary>
internal static class EmailDeliveryFaults
{
    public static IEnumerable<string> Find(EmailOptions options) => options.Delivery is null
        ? ["Email:Delivery is null; accepted: an object, or nothing at all."]
        : [];
}
