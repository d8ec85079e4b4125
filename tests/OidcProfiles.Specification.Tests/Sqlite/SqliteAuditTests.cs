using Microsoft.AspNetCore.Identity;
using GuidFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser<System.Guid>, System.Guid>;
using TextFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser, string>;

namespace OidcProfiles.Specification.Tests.Sqlite;

public sealed class SqliteTextAuditStoreTests(TextFixture fixture)
    : AuditStoreSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidAuditStoreTests(GuidFixture fixture)
    : AuditStoreSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteAuditChainTests(TextFixture fixture)
    : AuditChainSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteAuditRetentionTests(TextFixture fixture)
    : AuditRetentionSpecification<SqliteDatabase, IdentityUser, string>(fixture);
