namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>The indexes that the module has on the host's table of users.</summary>
internal static class UserIndexes
{
    public const string UserName = "OidcProfilesUserNameIndex";
    public const string Email = "OidcProfilesEmailIndex";
    public const string PhoneNumber = "OidcProfilesPhoneNumberIndex";

    /// <summary>The collation of the first column on PostgreSQL; others keep that of their own.</summary>
    public static string[] Order() => [ProviderDifferences.PostgreSqlOrder];
}
