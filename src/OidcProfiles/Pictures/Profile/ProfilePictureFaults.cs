namespace OidcProfiles.Pictures.Profile;

/// <summary>The faults of the settings of pictures.</summary>
internal static class ProfilePictureFaults
{
    private const int MostAtOnce = 64;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    public static IEnumerable<string> Find(ProfilePictureOptions? options)
    {
        if (options is null)
        {
            yield return "Pictures is null; accepted: an object, or nothing at all.";
            yield break;
        }

        if (options.AtOnce is < 1 or > MostAtOnce)
        {
            yield return $"Pictures:AtOnce '{options.AtOnce}' is not accepted; accepted: 1 to {MostAtOnce}.";
        }

        if (options.Wait < TimeSpan.Zero || options.Wait > LongestWait)
        {
            yield return $"Pictures:Wait '{options.Wait}' is not accepted; accepted: 0 to {LongestWait}.";
        }
    }
}
