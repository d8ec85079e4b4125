using Microsoft.AspNetCore.Identity;
using GuidFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser<System.Guid>, System.Guid>;
using NumberFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser<int>, int>;
using TextFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser, string>;

namespace OidcProfiles.Specification.Tests.Sqlite;

public sealed class SqliteTextGroupStoreTests(TextFixture fixture)
    : GroupStoreSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidGroupStoreTests(GuidFixture fixture)
    : GroupStoreSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberGroupStoreTests(NumberFixture fixture)
    : GroupStoreSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);

public sealed class SqliteTextGroupMemberStoreTests(TextFixture fixture)
    : GroupMemberStoreSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidGroupMemberStoreTests(GuidFixture fixture)
    : GroupMemberStoreSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberGroupMemberStoreTests(NumberFixture fixture)
    : GroupMemberStoreSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);

public sealed class SqliteTextGroupManagerTests(TextFixture fixture)
    : GroupManagerSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidGroupManagerTests(GuidFixture fixture)
    : GroupManagerSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberGroupManagerTests(NumberFixture fixture)
    : GroupManagerSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);
