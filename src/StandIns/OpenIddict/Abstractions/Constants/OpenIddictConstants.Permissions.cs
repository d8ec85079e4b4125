namespace OpenIddict.Abstractions;

public static partial class OpenIddictConstants
{
    public static class Permissions
    {
        public static class Endpoints
        {
            public const string Authorization = "ept:authorization";
            public const string EndSession = "ept:end_session";
            public const string Introspection = "ept:introspection";
            public const string Revocation = "ept:revocation";
            public const string Token = "ept:token";
        }

        public static class GrantTypes
        {
            public const string AuthorizationCode = "gt:authorization_code";
            public const string ClientCredentials = "gt:client_credentials";
            public const string RefreshToken = "gt:refresh_token";
        }

        public static class Prefixes
        {
            public const string Endpoint = "ept:";
            public const string GrantType = "gt:";
            public const string ResponseType = "rst:";
            public const string Scope = "scp:";
        }

        public static class ResponseTypes
        {
            public const string Code = "rst:code";
            public const string CodeIdToken = "rst:code id_token";
            public const string CodeIdTokenToken = "rst:code id_token token";
            public const string CodeToken = "rst:code token";
            public const string IdToken = "rst:id_token";
            public const string IdTokenToken = "rst:id_token token";
            public const string None = "rst:none";
            public const string Token = "rst:token";
        }

        public static class Scopes
        {
            public const string Address = "scp:address";
            public const string Email = "scp:email";
            public const string Phone = "scp:phone";
            public const string Profile = "scp:profile";
            public const string Roles = "scp:roles";
        }
    }
}
