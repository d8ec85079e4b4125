namespace OpenIddict.Server;

public enum OpenIddictServerEndpointType
{
    Unknown = 0,
    Authorization = 1,
    Token = 2,
    EndSession = 3,
    Configuration = 4,
    JsonWebKeySet = 5,
    UserInfo = 6,
    Introspection = 7,
    Revocation = 8,
}
