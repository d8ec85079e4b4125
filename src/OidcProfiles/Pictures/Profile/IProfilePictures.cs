using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Pictures.Profile;

/// <summary>The picture that a person uploads to show on their profile: one, kept and served by this server.</summary>
public interface IProfilePictures
{
    /// <summary>Takes an upload: the profile names the new picture from then on, and the old one is gone.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="upload">The file, of any content and size.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// Success; or what is wrong with the file; <see cref="ProfileErrorDescriber.PicturesBusy"/>; or the error of the attribute
    /// <c>picture</c> if the person may not write it.
    /// </returns>
    Task<IdentityResult> SetAsync(string userId, ReadOnlyMemory<byte> upload, CancellationToken cancellationToken);

    /// <summary>Clears the attribute <c>picture</c>, wherever it leads; a picture that was kept is gone.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Success, or the error of the attribute if the person may not write it.</returns>
    Task<IdentityResult> RemoveAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Reads a picture for anybody who knows its id.</summary>
    /// <param name="id">The id; any text may be asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is none.</returns>
    Task<StoredPicture?> FindAsync(string id, CancellationToken cancellationToken);
}
