using System.Text.Json;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Normalization.Extracting;

/// <summary>The documents that are of the JSON type they must be; the others are as if they had not come.</summary>
internal sealed class DocumentSet
{
    private readonly List<DroppedValue> _dropped = [];

    public DocumentSet(UpstreamDocuments documents)
    {
        IdToken = Take(documents.IdToken, JsonValueKind.Object, "idToken");
        UserInfo = Take(documents.UserInfo, JsonValueKind.Object, "userInfo");
        Emails = Take(documents.Emails, JsonValueKind.Array, "emails");
        FormUser = Take(documents.FormUser, JsonValueKind.Object, "formUser");
    }

    public JsonElement? IdToken { get; }

    public JsonElement? UserInfo { get; }

    public JsonElement? Emails { get; }

    public JsonElement? FormUser { get; }

    public IReadOnlyList<DroppedValue> Dropped => _dropped;

    /// <summary>
    /// All documents that are there, the one that wins first: UserInfo is asked at this very sign-in, an ID token may be cut short
    /// (OIDC Core 5.4).
    /// </summary>
    public IEnumerable<(SourceDocument Document, JsonElement Json)> InOrder()
    {
        if (UserInfo is { } userInfo)
        {
            yield return (SourceDocument.UserInfo, userInfo);
        }

        if (IdToken is { } idToken)
        {
            yield return (SourceDocument.IdToken, idToken);
        }

        if (Emails is { } emails)
        {
            yield return (SourceDocument.Emails, emails);
        }

        if (FormUser is { } formUser)
        {
            yield return (SourceDocument.FormUser, formUser);
        }
    }

    /// <summary>UserInfo and ID token, as far as they are there.</summary>
    public IEnumerable<JsonElement> Claims()
    {
        if (UserInfo is { } userInfo)
        {
            yield return userInfo;
        }

        if (IdToken is { } idToken)
        {
            yield return idToken;
        }
    }

    private JsonElement? Take(JsonElement? document, JsonValueKind kind, string name)
    {
        if (document is not { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } json)
        {
            return null;
        }

        if (json.ValueKind == kind)
        {
            return json;
        }

        _dropped.Add(new(name, DropReason.WrongType));
        return null;
    }
}
