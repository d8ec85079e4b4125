namespace OidcProfiles.Email.Outbox.Sending;

/// <summary>Makes reasons fit to be stored.</summary>
internal static class EmailReason
{
    public const int MaximumLength = 500;
    public const string Expired = "expired";
    public const string Lost = "The sender was lost with this mail too often.";

    /// <summary>One line without the address, whatever a server answers.</summary>
    public static string Clean(string reason, string address)
    {
        var line = new string([.. reason.Select(character => char.IsControl(character) || char.IsSurrogate(character) ? ' ' : character)])
            .Replace(address, "…", StringComparison.OrdinalIgnoreCase).Trim();
        return line.Length <= MaximumLength ? line : line[..(MaximumLength - 1)] + "…";
    }
}
