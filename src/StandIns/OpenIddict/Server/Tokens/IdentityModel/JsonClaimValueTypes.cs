namespace Microsoft.IdentityModel.JsonWebTokens;

/// <summary>Value types of claims whose text is JSON.</summary>
public static class JsonClaimValueTypes
{
    public const string Json = "JSON";
    public const string JsonArray = "JSON_ARRAY";
    public const string JsonNull = "JSON_NULL";
}
