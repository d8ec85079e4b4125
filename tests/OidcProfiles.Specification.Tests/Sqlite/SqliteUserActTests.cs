using Microsoft.AspNetCore.Identity;
using GuidFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser<System.Guid>, System.Guid>;
using NumberFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser<int>, int>;
using TextFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser, string>;

namespace OidcProfiles.Specification.Tests.Sqlite;

public sealed class SqliteTextTemporaryPasswordTests(TextFixture fixture)
    : TemporaryPasswordSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidTemporaryPasswordTests(GuidFixture fixture)
    : TemporaryPasswordSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberTemporaryPasswordTests(NumberFixture fixture)
    : TemporaryPasswordSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);

public sealed class SqliteTextUserActTests(TextFixture fixture)
    : UserActSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidUserActTests(GuidFixture fixture)
    : UserActSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberUserActTests(NumberFixture fixture)
    : UserActSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);
