using System.Collections.Immutable;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpenIddict.Server.AspNetCore;

public static partial class OpenIddictServerAspNetCoreHandlers
{
    private static ImmutableArray<OpenIddictServerHandlerDescriptor> AuthorizationEndpoint =>
    [
        ExtractGetOrPostRequest<ExtractAuthorizationRequestContext>.Descriptor,
        EnablePassthroughMode<HandleAuthorizationRequestContext>.Descriptor,
        AttachHttpResponseCode<ApplyAuthorizationResponseContext>.Descriptor,
        AttachCacheControlHeader<ApplyAuthorizationResponseContext>.Descriptor,
        Authentication.ProcessFormPostResponse.Descriptor,
        Authentication.ProcessQueryResponse.Descriptor,
        Authentication.ProcessFragmentResponse.Descriptor,
        ProcessPassthroughErrorResponse<ApplyAuthorizationResponseContext>.Descriptor,
        ProcessStatusCodePagesErrorResponse<ApplyAuthorizationResponseContext>.Descriptor,
        ProcessLocalErrorResponse<ApplyAuthorizationResponseContext>.Descriptor,
        ProcessEmptyResponse<ApplyAuthorizationResponseContext>.Descriptor,
    ];

    private static ImmutableArray<OpenIddictServerHandlerDescriptor> TokenEndpoint =>
    [
        ExtractPostRequest<ExtractTokenRequestContext>.Descriptor,
        ValidateClientAuthenticationMethod<ExtractTokenRequestContext>.Descriptor,
        ExtractBasicAuthenticationCredentials<ExtractTokenRequestContext>.Descriptor,
        EnablePassthroughMode<HandleTokenRequestContext>.Descriptor,
        AttachHttpResponseCode<ApplyTokenResponseContext>.Descriptor,
        AttachCacheControlHeader<ApplyTokenResponseContext>.Descriptor,
        AttachWwwAuthenticateHeader<ApplyTokenResponseContext>.Descriptor,
        ProcessJsonResponse<ApplyTokenResponseContext>.Descriptor,
    ];

    private static ImmutableArray<OpenIddictServerHandlerDescriptor> UserInfoEndpoint =>
    [
        ExtractGetOrPostRequest<ExtractUserInfoRequestContext>.Descriptor,
        ExtractAccessToken<ExtractUserInfoRequestContext>.Descriptor,
        EnablePassthroughMode<HandleUserInfoRequestContext>.Descriptor,
        AttachHttpResponseCode<ApplyUserInfoResponseContext>.Descriptor,
        AttachWwwAuthenticateHeader<ApplyUserInfoResponseContext>.Descriptor,
        ProcessChallengeErrorResponse<ApplyUserInfoResponseContext>.Descriptor,
        ProcessJsonResponse<ApplyUserInfoResponseContext>.Descriptor,
    ];

    private static ImmutableArray<OpenIddictServerHandlerDescriptor> EndSessionEndpoint =>
    [
        ExtractGetOrPostRequest<ExtractEndSessionRequestContext>.Descriptor,
        EnablePassthroughMode<HandleEndSessionRequestContext>.Descriptor,
        AttachHttpResponseCode<ApplyEndSessionResponseContext>.Descriptor,
        AttachCacheControlHeader<ApplyEndSessionResponseContext>.Descriptor,
        Session.ProcessQueryResponse.Descriptor,
        ProcessPassthroughErrorResponse<ApplyEndSessionResponseContext>.Descriptor,
        Session.ProcessHostRedirectionResponse.Descriptor,
        ProcessStatusCodePagesErrorResponse<ApplyEndSessionResponseContext>.Descriptor,
        ProcessLocalErrorResponse<ApplyEndSessionResponseContext>.Descriptor,
        ProcessEmptyResponse<ApplyEndSessionResponseContext>.Descriptor,
    ];

    private static ImmutableArray<OpenIddictServerHandlerDescriptor> OtherEndpoints =>
    [
        ExtractGetRequest<ExtractConfigurationRequestContext>.Descriptor,
        AttachHttpResponseCode<ApplyConfigurationResponseContext>.Descriptor,
        AttachWwwAuthenticateHeader<ApplyConfigurationResponseContext>.Descriptor,
        ProcessJsonResponse<ApplyConfigurationResponseContext>.Descriptor,

        ExtractGetRequest<ExtractJsonWebKeySetRequestContext>.Descriptor,
        AttachHttpResponseCode<ApplyJsonWebKeySetResponseContext>.Descriptor,
        AttachWwwAuthenticateHeader<ApplyJsonWebKeySetResponseContext>.Descriptor,
        ProcessJsonResponse<ApplyJsonWebKeySetResponseContext>.Descriptor,

        ExtractGetOrPostRequest<ExtractIntrospectionRequestContext>.Descriptor,
        ValidateClientAuthenticationMethod<ExtractIntrospectionRequestContext>.Descriptor,
        ExtractBasicAuthenticationCredentials<ExtractIntrospectionRequestContext>.Descriptor,
        AttachHttpResponseCode<ApplyIntrospectionResponseContext>.Descriptor,
        AttachWwwAuthenticateHeader<ApplyIntrospectionResponseContext>.Descriptor,
        ProcessJsonResponse<ApplyIntrospectionResponseContext>.Descriptor,

        ExtractPostRequest<ExtractRevocationRequestContext>.Descriptor,
        ValidateClientAuthenticationMethod<ExtractRevocationRequestContext>.Descriptor,
        ExtractBasicAuthenticationCredentials<ExtractRevocationRequestContext>.Descriptor,
        AttachHttpResponseCode<ApplyRevocationResponseContext>.Descriptor,
        AttachCacheControlHeader<ApplyRevocationResponseContext>.Descriptor,
        AttachWwwAuthenticateHeader<ApplyRevocationResponseContext>.Descriptor,
        ProcessJsonResponse<ApplyRevocationResponseContext>.Descriptor,
    ];
}
