namespace OidcProfiles.Pictures.Profile;

/// <summary>How much uploaded pictures may cost.</summary>
public sealed class ProfilePictureOptions
{
    /// <summary>How many pictures are decoded at once; each takes up to 125 MB.</summary>
    public int AtOnce { get; set; } = 2;

    /// <summary>How long an upload waits for its turn before the person is asked to try again.</summary>
    public TimeSpan Wait { get; set; } = TimeSpan.FromSeconds(5);
}
