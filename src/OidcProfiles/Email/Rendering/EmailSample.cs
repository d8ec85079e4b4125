namespace OidcProfiles.Email.Rendering;

/// <summary>An invented person for previews and trials.</summary>
internal static class EmailSample
{
    public static EmailRecipient Recipient { get; } = new("ada@example.com")
    {
        Name = "Ada Lovelace",
        GivenName = "Ada",
        TimeZone = "Europe/London",
    };
}
