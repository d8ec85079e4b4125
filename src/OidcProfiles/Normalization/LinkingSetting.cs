namespace OidcProfiles.Normalization;

/// <summary>What happens when an account here has the address that the provider sent.</summary>
public enum LinkingSetting
{
    /// <summary>The owner of the account signs in to it or answers a mail.</summary>
    Confirm,

    /// <summary>The account is linked by itself, but only if both sides are verified and the provider speaks for the address.</summary>
    Automatic,
}
