using OidcProfiles.Attributes;
using OidcProfiles.Groups;

namespace OidcProfiles.Accounts.Data;

/// <summary>The groups that the person is in; not who put the person there, and nothing of other members.</summary>
internal sealed class GroupData(IGroupMemberStore store, DataAttributes attributes) : IPersonalDataContributor
{
    public string Name => "groups";

    public async Task WriteAsync(string userId, PersonalDataWriter output, CancellationToken cancellationToken) => await output.WriteListAsync(
        attributes.FindName(StandardAttributes.Groups) is null ? [] : await store.ListOfUserAsync(userId, cancellationToken),
        (json, group) =>
        {
            json.WriteString("group", group.Name);
            json.WriteString("member_since", group.Since);
        },
        cancellationToken);
}
