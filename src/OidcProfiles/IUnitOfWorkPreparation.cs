namespace OidcProfiles;

/// <summary>
/// Does what has to be there before an <see cref="IUnitOfWork"/> begins, and stays whatever becomes of it. Within the unit it could only be
/// written on another connection, which a database with one writer would keep waiting. Registered in the container under this type.
/// </summary>
public interface IUnitOfWorkPreparation
{
    /// <summary>Called before the transaction of the outermost unit of work, and cheap from the second time on.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task PrepareAsync(CancellationToken cancellationToken);
}
