using System.Reflection;

namespace OidcProfiles.Auditing;

/// <summary>The events that the module records.</summary>
public static partial class AuditEvents
{
    /// <summary>Somebody signed in, by whichever door.</summary>
    public const string SignInSucceeded = "sign_in.succeeded";

    /// <summary>A sign-in was refused, with the cause that the person is not told.</summary>
    public const string SignInRefused = "sign_in.refused";

    /// <summary>Somebody who is signed in may not use a client, with the group that it requires.</summary>
    public const string ClientRefused = "client.refused";

    /// <summary>Somebody registered, by the form or on the way from a provider.</summary>
    public const string AccountRegistered = "account.registered";

    /// <summary>Somebody asked for their account to be deleted.</summary>
    public const string AccountDeletionRequested = "account.deletion_requested";

    /// <summary>Somebody kept their account by signing in.</summary>
    public const string AccountDeletionCancelled = "account.deletion_cancelled";

    /// <summary>An account was erased. It does not say whose it was.</summary>
    public const string AccountErased = "account.erased";

    /// <summary>An account got another password.</summary>
    public const string PasswordChanged = "password.changed";

    /// <summary>The address of an account was proven.</summary>
    public const string EmailConfirmed = "email.confirmed";

    /// <summary>An account got another address.</summary>
    public const string EmailChanged = "email.changed";

    /// <summary>An account got another telephone number, or lost the one it had.</summary>
    public const string PhoneChanged = "phone.changed";

    /// <summary>Values of a profile changed, with the names of the attributes.</summary>
    public const string ProfileChanged = "profile.changed";

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

    /// <summary>A client is for the members of a group from then on, or for everybody.</summary>
    public const string ClientGroupChanged = "client.group_changed";

    /// <summary>An administrator took events out of the audit trail as a file; about a user, if only those.</summary>
    public const string AuditExported = "audit.exported";

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

    /// <summary>A template of a mail was written, or an earlier text put back.</summary>
    public const string EmailTemplateSaved = "email_template.saved";

    /// <summary>The text of a template was deleted from the database, so that the built-in one is in force again.</summary>
    public const string EmailTemplateRestored = "email_template.restored";

    /// <summary>An administrator sent a mail with invented data to themselves.</summary>
    public const string EmailTemplateTestSent = "email_template.test_sent";

    /// <summary>Mails that were given up are sent again.</summary>
    public const string EmailRequeued = "email.requeued";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(AuditEvents).GetFields(BindingFlags.Public | BindingFlags.Static).Select(constant => (string)constant.GetRawConstantValue()!)];
}
