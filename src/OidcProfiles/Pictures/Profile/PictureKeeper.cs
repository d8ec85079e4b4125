namespace OidcProfiles.Pictures.Profile;

/// <summary>Keeps pictures under their addresses.</summary>
internal sealed class PictureKeeper(IPictureStore store, PictureAddresses addresses, TimeProvider time)
{
    public string AddressOf(string id) => addresses.Make(id).AbsoluteUri;

    public Task KeepAsync(string id, string userId, Picture picture, CancellationToken cancellationToken)
    {
        var stored = new StoredPicture
        {
            Id = id,
            UserId = userId,
            ContentType = picture.ContentType,
            Bytes = picture.Bytes,
            At = time.GetUtcNow(),
        };
        return store.AddAsync(stored, cancellationToken);
    }

    public async Task<StoredPicture?> FindAsync(string id, CancellationToken cancellationToken) =>
        PictureId.IsWellFormed(id) ? await store.FindAsync(id, cancellationToken) : null;
}
