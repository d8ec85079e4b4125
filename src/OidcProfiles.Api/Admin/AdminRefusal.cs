namespace OidcProfiles.Api.Admin;

/// <summary>Why a caller is turned away (RFC 6750, 3.1).</summary>
internal enum AdminRefusal
{
    None,

    /// <summary>Nothing was sent.</summary>
    NoToken,

    /// <summary>What was sent counts no more, or stands for somebody who is locked or gone.</summary>
    InvalidToken,

    /// <summary>The token has neither scope.</summary>
    NoScope,
}
