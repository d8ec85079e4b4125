namespace OidcProfiles.Accounts.Deletion;

/// <summary>What a deletion is done with.</summary>
internal sealed class DeletionWork(IUnitOfWork unit, ProfileErrorDescriber errors, AccountTrail trail)
{
    public IUnitOfWork Unit => unit;

    public ProfileErrorDescriber Errors => errors;

    public AccountTrail Trail => trail;

    public DateTimeOffset Now => trail.Now;
}
