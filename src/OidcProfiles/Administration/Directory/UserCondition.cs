namespace OidcProfiles.Administration.Directory;

/// <summary>Something that holds of a user or does not. What is compared is normalised already.</summary>
public abstract record UserCondition
{
    private protected UserCondition()
    {
    }

    /// <summary>Whether an index finds the users for whom it holds, so that not every user needs to be looked at.</summary>
    public abstract bool IsIndexed { get; }
}
