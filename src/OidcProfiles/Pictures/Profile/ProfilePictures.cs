using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;

namespace OidcProfiles.Pictures.Profile;

/// <summary>Profile and picture change together, by the policy of the profile.</summary>
internal sealed class ProfilePictures(ProfileManager profiles, PictureDesk desk, PictureKeeper keeper, IUnitOfWork work) : IProfilePictures
{
    private const string Attribute = StandardAttributes.Picture;

    public async Task<IdentityResult> SetAsync(string userId, ReadOnlyMemory<byte> upload, CancellationToken cancellationToken)
    {
        // Asked first: nobody spends the server's time on a picture that they may not have.
        if (await RefuseAsync(userId, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var result = await desk.ProcessAsync(upload, cancellationToken);
        if (!result.Succeeded)
        {
            return IdentityResult.Failed(result.Error);
        }

        var id = PictureId.Create();
        return await work.ExecuteAsync(
            async token =>
            {
                // The profile first: its row keeps two uploads of one person apart, and its save removes the old picture.
                var saved = await PatchAsync(userId, keeper.AddressOf(id), token);
                if (saved.Succeeded)
                {
                    await keeper.KeepAsync(id, userId, result.Picture, token);
                }

                return saved;
            },
            cancellationToken);
    }

    public Task<IdentityResult> RemoveAsync(string userId, CancellationToken cancellationToken) =>
        PatchAsync(userId, address: null, cancellationToken);

    public Task<StoredPicture?> FindAsync(string id, CancellationToken cancellationToken) => keeper.FindAsync(id, cancellationToken);

    /// <summary>A patch that would change nothing, but for the refusal: the same answer as for every other attribute.</summary>
    private async Task<IdentityResult?> RefuseAsync(string userId, CancellationToken cancellationToken)
    {
        var view = await profiles.FindAsync(userId, Party.EndUser, cancellationToken);
        return view?.Attributes.FirstOrDefault(item => item.Definition.Name == Attribute) is { CanWrite: true }
            ? null
            : await PatchAsync(userId, address: null, cancellationToken);
    }

    private Task<IdentityResult> PatchAsync(string userId, string? address, CancellationToken cancellationToken)
    {
        var changes = new Dictionary<string, JsonElement> { [Attribute] = JsonSerializer.SerializeToElement(address) };
        return profiles.PatchAsync(userId, new() { Changes = changes }, ProfileActor.Self(userId), cancellationToken);
    }
}
