using Microsoft.EntityFrameworkCore;

namespace OidcProfiles.Specification.Tests;

/// <summary>A database that the contracts are tried on: created empty, and gone at the end.</summary>
public interface ISpecificationDatabase : IAsyncDisposable
{
    Task CreateAsync();

    void Use(DbContextOptionsBuilder options);
}
