using OidcProfiles.Profiles;

namespace OidcProfiles.Accounts.Data;

/// <summary>The values of the profile, whatever they are called, with who set them when. A list: a retired attribute leaves its name to another.</summary>
internal sealed class ProfileData(IProfileStore store, DataAttributes attributes) : IPersonalDataContributor
{
    public string Name => "profile";

    public async Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken)
    {
        var values = (await store.FindAsync(userId, cancellationToken))?.Profile.Values ?? new Dictionary<string, ProfileValue>();
        await output.WriteListAsync(
            from pair in values
            let name = attributes.FindName(pair.Key)
            where name is not null
            orderby name, pair.Key
            select (Name: name, pair.Value),
            (json, item) =>
            {
                json.WriteString("attribute", item.Name);
                json.WritePropertyName("value");
                if (item.Value.Value is { } value)
                {
                    value.WriteTo(json);
                }
                else
                {
                    json.WriteNullValue();
                }

                ActorData.Write(json, item.Value.Provenance, userId);
            },
            cancellationToken);
    }
}
