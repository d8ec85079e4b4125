namespace OidcProfiles.Access;

/// <summary>A part of administration that rights are given for.</summary>
public enum AdminArea
{
    /// <summary>People: accounts, profiles, groups and who is in them, what clients get of whom.</summary>
    Users,

    /// <summary>Definitions: what attributes there are, who sees and edits them, which clients get them.</summary>
    Attributes,

    /// <summary>Mails: templates and the outbox.</summary>
    Emails,

    /// <summary>What was recorded of all that. Nobody changes it.</summary>
    Audit,
}
