using OidcProfiles.Administration.Directory;

namespace OidcProfiles.EntityFrameworkCore.Stores.Directory;

/// <summary>What the query of the directory reads of a user.</summary>
internal sealed class DirectoryRow<TKey>
    where TKey : IEquatable<TKey>
{
    public required TKey Id { get; init; }

    public string? NormalizedUserName { get; init; }

    public required ProfileRow<TKey> Profile { get; init; }

    public DateTime? LastSignInAt { get; init; }

    public DirectoryEntry ToEntry()
    {
        var id = UserKeys.Write(Id);
        return new(new(NormalizedUserName, id), Profile.ToSnapshot(id), Times.Read(LastSignInAt));
    }
}
