using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Specification.Tests.Sqlite;

public sealed class SqliteTextProfileStoreTests : ProfileStoreSpecification<SqliteDatabase, IdentityUser, string>;

public sealed class SqliteGuidProfileStoreTests : ProfileStoreSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>;

public sealed class SqliteNumberProfileStoreTests : ProfileStoreSpecification<SqliteDatabase, IdentityUser<int>, int>;
