namespace OidcProfiles.Pictures.Profile;

/// <summary>A kept picture. It never changes: another picture has another id.</summary>
public sealed record StoredPicture
{
    /// <summary>Its public name, see <see cref="PictureId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Whose.</summary>
    public required string UserId { get; init; }

    /// <summary>Its type, as <see cref="Picture.ContentType"/>.</summary>
    public required string ContentType { get; init; }

    /// <summary>The file.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>When it was kept.</summary>
    public required DateTimeOffset At { get; init; }
}
