namespace OidcProfiles;

/// <summary>Learns that an <see cref="IUnitOfWork"/> of its scope was kept. Registered in the container under this type.</summary>
public interface IUnitOfWorkObserver
{
    /// <summary>Called once after the commit of the outermost unit of work. It must not throw.</summary>
    void Committed();
}
