using OidcProfiles.Accounts.Data;

namespace OidcProfiles.Accounts.Deletion;

/// <summary>The faults of the settings of deletion and download.</summary>
internal static class AccountDeletionFaults
{
    private static readonly TimeSpan LongestGrace = TimeSpan.FromDays(365);
    private static readonly TimeSpan ShortestSignIn = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestSignIn = TimeSpan.FromDays(1);

    public static IEnumerable<string> Find(AccountDeletionOptions? deletion, PersonalDataOptions? data)
    {
        if (deletion is null || data is null)
        {
            yield return "Accounts:Deletion or Accounts:Data is null; accepted: an object, or nothing at all.";
            yield break;
        }

        if (deletion.GracePeriod < TimeSpan.Zero || deletion.GracePeriod > LongestGrace)
        {
            yield return $"Accounts:Deletion:GracePeriod '{deletion.GracePeriod}' is not accepted; accepted: 0 (at once) to {LongestGrace}.";
        }

        if (deletion.FreshSignIn < ShortestSignIn || deletion.FreshSignIn > LongestSignIn)
        {
            yield return $"Accounts:Deletion:FreshSignIn '{deletion.FreshSignIn}' is not accepted; accepted: {ShortestSignIn} to {LongestSignIn}.";
        }
    }
}
