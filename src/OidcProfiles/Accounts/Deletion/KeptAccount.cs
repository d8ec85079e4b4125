namespace OidcProfiles.Accounts.Deletion;

/// <summary>A feature of the request whose sign-in took the deletion of the account back; pages tell the person.</summary>
public sealed class KeptAccount
{
    private KeptAccount()
    {
    }

    internal static KeptAccount Instance { get; } = new();
}
