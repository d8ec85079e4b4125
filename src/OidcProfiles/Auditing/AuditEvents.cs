namespace OidcProfiles.Auditing;

/// <summary>The events that the module records.</summary>
public static class AuditEvents
{
    /// <summary>What was decided of a sign-in with a provider, with what the decision rests on.</summary>
    public const string UpstreamDecided = "upstream.decided";

    /// <summary>The answer to a mail ended a sign-in with a provider, with what it led to.</summary>
    public const string UpstreamConfirmed = "upstream.confirmed";

    /// <summary>What a provider sent could not be used, or the sign-in with it did not come about.</summary>
    public const string UpstreamFailed = "upstream.failed";

    /// <summary>An account was linked to one of a provider.</summary>
    public const string LoginLinked = "login.linked";

    /// <summary>A link ended.</summary>
    public const string LoginUnlinked = "login.unlinked";

    /// <summary>A group was made.</summary>
    public const string GroupCreated = "group.created";

    /// <summary>A group got another name, and perhaps another description.</summary>
    public const string GroupRenamed = "group.renamed";

    /// <summary>A group got another description.</summary>
    public const string GroupDescribed = "group.described";

    /// <summary>A group was deleted.</summary>
    public const string GroupDeleted = "group.deleted";

    /// <summary>A user was put into a group.</summary>
    public const string GroupMemberAdded = "group.member_added";

    /// <summary>A user was taken out of a group; not where the group or the user was deleted.</summary>
    public const string GroupMemberRemoved = "group.member_removed";

    /// <summary>An attribute was defined.</summary>
    public const string AttributeCreated = "attribute.created";

    /// <summary>The definition of an attribute changed, with the names of the settings that did.</summary>
    public const string AttributeChanged = "attribute.changed";

    /// <summary>An attribute was taken out of use.</summary>
    public const string AttributeRetired = "attribute.retired";

    /// <summary>An attribute came into use again.</summary>
    public const string AttributeRestored = "attribute.restored";

    /// <summary>Attributes got another order in forms.</summary>
    public const string AttributeReordered = "attribute.reordered";

    /// <summary>A change of a definition was taken back.</summary>
    public const string AttributeUndone = "attribute.undone";

    /// <summary>A person decided which attributes a client gets, with the names of those that are shared or kept back from then on.</summary>
    public const string ConsentGiven = "consent.given";

    /// <summary>What a person had decided for a client was forgotten.</summary>
    public const string ConsentForgotten = "consent.forgotten";
}
