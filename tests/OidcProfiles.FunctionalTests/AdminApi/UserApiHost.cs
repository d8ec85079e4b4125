using System.Net;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>A host with an attribute for each rule.</summary>
public sealed class UserApiHost : ApiHost
{
    /// <summary>Hidden from the person, from clients and from the portal.</summary>
    public const string Hidden = "secret_mark";

    /// <summary>No two users have the same.</summary>
    public const string Unique = "badge";

    /// <summary>People set it once, when they register.</summary>
    public const string WriteOnce = "member_since";

    /// <summary>People are found by it.</summary>
    public const string Searchable = "desk";

    /// <summary>The history says nothing of its values.</summary>
    public const string Sensitive = "allergy";

    private int _count = 6;

    public UserApiHost()
    {
        Define(Hidden, "String", ("Access:EndUser", "Hidden"), ("Access:Client", "Hidden"), ("Access:Portal", "Hidden"));
        Define(Unique, "String", ("Unique", "true"), ("MaximumLength", "10"));
        Define(WriteOnce, "Date", ("WriteOnce", "true"), ("Required", "AtRegistration"), ("Access:EndUser", "ReadWrite"), ("Access:Client", "ReadOnly"), ("Access:Portal", "ReadWrite"));
        Define(Searchable, "String", ("Searchable", "true"));
        Define(Sensitive, "String", ("Sensitive", "true"));
    }

    /// <summary>Makes a user by the API.</summary>
    internal async Task<ApiReply> MakeAsync(ApiCaller caller, object? attributes = null, string? address = null) =>
        (await caller.PostAsync("users", new { email = address ?? NewAddress(), entrance = "temporaryPassword", emailVerified = true, attributes }))
            .Expect(HttpStatusCode.Created);

    private void Define(string name, string type, params (string Key, string Value)[] more)
    {
        var attribute = $"OidcProfiles:CustomAttributes:{_count++}";
        Settings[$"{attribute}:Name"] = name;
        Settings[$"{attribute}:Type"] = type;
        foreach (var (key, value) in more)
        {
            Settings[$"{attribute}:{key}"] = value;
        }
    }
}
