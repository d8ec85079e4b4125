using OidcProfiles.Auditing;

namespace OidcProfiles.Claims.Consents;

/// <summary>Writes names of attributes into the details of an event, in as many of them as they need.</summary>
internal static class ConsentDetails
{
    /// <summary>So many details for each list, so that two of them stay below what an event may have.</summary>
    private const int Most = 12;

    public static void Write(Dictionary<string, string> details, string name, IReadOnlyList<string> attributes)
    {
        var (part, text) = (1, string.Empty);
        foreach (var attribute in attributes)
        {
            if (text.Length > 0 && text.Length + 1 + attribute.Length > AuditLimits.ValueLength)
            {
                details[Name(name, part)] = text;
                (part, text) = (part + 1, string.Empty);
                if (part > Most)
                {
                    return;
                }
            }

            text += text.Length > 0 ? $" {attribute}" : attribute;
        }

        if (text.Length > 0)
        {
            details[Name(name, part)] = text;
        }
    }

    private static string Name(string name, int part) => part == 1 ? name : FormattableString.Invariant($"{name}.{part}");
}
