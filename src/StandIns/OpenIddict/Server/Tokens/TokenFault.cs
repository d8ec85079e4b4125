namespace OpenIddict.Server;

/// <summary>Why a token cannot be believed.</summary>
internal enum TokenFault
{
    None,
    Malformed,
    UnknownKey,
    BadSignature,
    OtherIssuer,
    OtherType,
}
