namespace OidcProfiles.Accounts.Completion;

/// <summary>How people are asked for what is missing when they sign in.</summary>
public sealed class CompletionOptions
{
    /// <summary>How many things are asked for at a time, 1 to 20; the terms are one of them.</summary>
    public int MostAtOnce { get; set; } = 5;
}
