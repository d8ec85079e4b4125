namespace OidcProfiles.Api.Resolver;

/// <summary>What the resolver answers when nobody is signed in.</summary>
public enum InvalidSession
{
    /// <summary>Status 401: a proxy that asks for permission turns the request away.</summary>
    Refuse,

    /// <summary>Status 200 with <c>X-Profile-Session-Valid: false</c>: the proxy or the application decides.</summary>
    Say,
}
