namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>A host with an attribute that people are found by.</summary>
public sealed class UsersHost : AdminHost
{
    public const string Searchable = "desk";

    public UsersHost()
    {
        const string attribute = "OidcProfiles:CustomAttributes:6";
        Settings[$"{attribute}:Name"] = Searchable;
        Settings[$"{attribute}:Type"] = "String";
        Settings[$"{attribute}:Searchable"] = "true";
    }
}
