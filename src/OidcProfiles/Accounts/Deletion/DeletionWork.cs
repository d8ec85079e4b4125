namespace OidcProfiles.Accounts.Deletion;

/// <summary>What a deletion is done with.</summary>
internal sealed class DeletionWork(IUnitOfWork unit, ProfileErrorDescriber errors, TimeProvider time)
{
    public IUnitOfWork Unit => unit;

    public ProfileErrorDescriber Errors => errors;

    public DateTimeOffset Now => time.GetUtcNow();
}
