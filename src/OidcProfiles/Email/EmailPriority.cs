namespace OidcProfiles.Email;

/// <summary>Which mails go first.</summary>
public enum EmailPriority
{
    /// <summary>Somebody waits for it: a code, a link.</summary>
    Interactive = 0,

    /// <summary>Somebody should learn of it soon: a changed password.</summary>
    Notice = 1,

    /// <summary>One of many: changed terms.</summary>
    Bulk = 2,
}
