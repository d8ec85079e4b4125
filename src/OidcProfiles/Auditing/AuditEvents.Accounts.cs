namespace OidcProfiles.Auditing;

/// <content>What administrators do with accounts, and what people make of it.</content>
public static partial class AuditEvents
{
    /// <summary>An administrator made an account, with how the person gets in.</summary>
    public const string AccountCreated = "account.created";

    /// <summary>A person was invited, for the first time or again.</summary>
    public const string AccountInvited = "account.invited";

    /// <summary>The person has set a password by the link of the invitation.</summary>
    public const string InvitationAccepted = "account.invitation_accepted";

    /// <summary>An administrator set a temporary password, with whether it was made or typed.</summary>
    public const string TemporaryPasswordSet = "account.temporary_password_set";

    /// <summary>The person has set a password of their own in its place.</summary>
    public const string TemporaryPasswordReplaced = "account.temporary_password_replaced";

    /// <summary>An administrator had the mail for a new password sent, with whether sessions ended.</summary>
    public const string PasswordResetSent = "account.password_reset_sent";

    /// <summary>An administrator locked an account.</summary>
    public const string AccountLocked = "account.locked";

    /// <summary>An administrator unlocked an account.</summary>
    public const string AccountUnlocked = "account.unlocked";

    /// <summary>An administrator deleted an account.</summary>
    public const string AccountDeleted = "account.deleted";

    /// <summary>An administrator ended one session, or all with tokens and authorizations.</summary>
    public const string AccountSessionsEnded = "account.sessions_ended";

    /// <summary>An administrator changed user name, address or telephone number, with which of them.</summary>
    public const string AccountChanged = "account.changed";
}
