using Microsoft.AspNetCore.Identity;
using GuidFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser<System.Guid>, System.Guid>;
using TextFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser, string>;

namespace OidcProfiles.Specification.Tests.Sqlite;

public sealed class SqliteSignInAttemptStoreTests(TextFixture fixture)
    : SignInAttemptSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqlitePepperStoreTests(TextFixture fixture)
    : PepperSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteTextSignInPlaceStoreTests(TextFixture fixture)
    : SignInPlaceSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidSignInPlaceStoreTests(GuidFixture fixture)
    : SignInPlaceSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteCreationStoreTests(TextFixture fixture)
    : CreationStoreSpecification<SqliteDatabase, IdentityUser, string>(fixture);
