namespace OpenIddict.Abstractions;

public static partial class OpenIddictConstants
{
    public static class Errors
    {
        public const string AccessDenied = "access_denied";
        public const string AccountSelectionRequired = "account_selection_required";
        public const string AuthorizationPending = "authorization_pending";
        public const string ConsentRequired = "consent_required";
        public const string ExpiredToken = "expired_token";
        public const string InsufficientAccess = "insufficient_access";
        public const string InsufficientScope = "insufficient_scope";
        public const string InteractionRequired = "interaction_required";
        public const string InvalidClient = "invalid_client";
        public const string InvalidGrant = "invalid_grant";
        public const string InvalidRequest = "invalid_request";
        public const string InvalidRequestObject = "invalid_request_object";
        public const string InvalidRequestUri = "invalid_request_uri";
        public const string InvalidScope = "invalid_scope";
        public const string InvalidToken = "invalid_token";
        public const string LoginRequired = "login_required";
        public const string MissingToken = "missing_token";
        public const string RegistrationNotSupported = "registration_not_supported";
        public const string RequestNotSupported = "request_not_supported";
        public const string RequestUriNotSupported = "request_uri_not_supported";
        public const string ServerError = "server_error";
        public const string SlowDown = "slow_down";
        public const string TemporarilyUnavailable = "temporarily_unavailable";
        public const string UnauthorizedClient = "unauthorized_client";
        public const string UnsupportedGrantType = "unsupported_grant_type";
        public const string UnsupportedResponseType = "unsupported_response_type";
        public const string UnsupportedTokenType = "unsupported_token_type";
    }
}
