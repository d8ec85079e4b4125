namespace OidcProfiles.Accounts.SignIn;

/// <summary>Why a sign-in by password was refused: for the audit trail, never for whoever tries.</summary>
internal static class SignInCause
{
    public const string UnknownAccount = "unknown_account";
    public const string WrongPassword = "wrong_password";
    public const string Locked = "locked";
    public const string NotConfirmed = "not_confirmed";
    public const string NoPassword = "no_password";
}
