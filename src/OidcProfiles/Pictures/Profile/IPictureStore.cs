namespace OidcProfiles.Pictures.Profile;

/// <summary>
/// Where pictures are kept. They are removed with the user, and by the save of a profile whose picture is another one from then on
/// (<see cref="Profiles.ProfileChange.Picture"/>).
/// </summary>
public interface IPictureStore
{
    /// <summary>Keeps a picture.</summary>
    /// <param name="picture">The picture; its user exists and has no other.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task AddAsync(StoredPicture picture, CancellationToken cancellationToken);

    /// <summary>Reads a picture with one query.</summary>
    /// <param name="id">Its id; any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is none.</returns>
    Task<StoredPicture?> FindAsync(string id, CancellationToken cancellationToken);
}
