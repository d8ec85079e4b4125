namespace OpenIddict.Server;

public enum OpenIddictServerHandlerType
{
    Unknown = 0,
    BuiltIn = 1,
    Custom = 2,
}
