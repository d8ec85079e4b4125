using Microsoft.AspNetCore.Identity;
using GuidFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser<System.Guid>, System.Guid>;
using NumberFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser<int>, int>;
using TextFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser, string>;

namespace OidcProfiles.Specification.Tests.Sqlite;

public sealed class SqliteTextErasureTests(TextFixture fixture)
    : ErasureSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidErasureTests(GuidFixture fixture)
    : ErasureSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberErasureTests(NumberFixture fixture)
    : ErasureSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);
