using OidcProfiles.Attributes.Values;
using OidcProfiles.Pictures.Profile;
using OidcProfiles.Profiles;

namespace OidcProfiles.Accounts.Data;

/// <summary>The picture that the person uploaded, as it is kept; null if there is none, or it lies elsewhere.</summary>
internal sealed class PictureData(IProfileStore profiles, IPictureStore pictures, PictureAddresses addresses) : IPersonalDataContributor
{
    private const string Attribute = "picture";

    public string Name => "picture";

    public async Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken)
    {
        var value = (await profiles.FindAsync(userId, cancellationToken))?.Profile.Values.GetValueOrDefault(Attribute)?.Value;
        if (addresses.FindId((value as TextValue)?.Text) is not { } id
            || await pictures.FindAsync(id, cancellationToken) is not { } picture || picture.UserId != userId)
        {
            output.Json.WriteNullValue();
            return;
        }

        output.Json.WriteStartObject();
        output.Json.WriteString("content_type", picture.ContentType);
        output.Json.WriteString("uploaded_at", picture.At);
        output.Json.WriteBase64String("file", picture.Bytes.Span);
        output.Json.WriteEndObject();
    }
}
