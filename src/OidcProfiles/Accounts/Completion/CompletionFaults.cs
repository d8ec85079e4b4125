namespace OidcProfiles.Accounts.Completion;

/// <summary>The faults of the settings of completion.</summary>
internal static class CompletionFaults
{
    private const int Most = 20;

    public static IEnumerable<string> Find(CompletionOptions? completion)
    {
        if (completion is null)
        {
            yield return "Accounts:Completion is null; accepted: an object, or nothing at all.";
        }
        else if (completion.MostAtOnce is < 1 or > Most)
        {
            yield return $"Accounts:Completion:MostAtOnce '{completion.MostAtOnce}' is not accepted; accepted: 1 to {Most}.";
        }
    }
}
