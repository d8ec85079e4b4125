using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Specification.Tests.Sqlite;

public sealed class SqliteTextDefinitionAuditTests(StoreFixture<SqliteDatabase, IdentityUser, string> fixture)
    : DefinitionAuditSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidDefinitionAuditTests(StoreFixture<SqliteDatabase, IdentityUser<Guid>, Guid> fixture)
    : DefinitionAuditSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberDefinitionAuditTests(StoreFixture<SqliteDatabase, IdentityUser<int>, int> fixture)
    : DefinitionAuditSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);
