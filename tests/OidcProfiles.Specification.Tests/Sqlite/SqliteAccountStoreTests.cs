using Microsoft.AspNetCore.Identity;
using GuidFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser<System.Guid>, System.Guid>;
using NumberFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser<int>, int>;
using TextFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser, string>;

namespace OidcProfiles.Specification.Tests.Sqlite;

public sealed class SqliteTextProofStoreTests(TextFixture fixture)
    : ProofStoreSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidProofStoreTests(GuidFixture fixture)
    : ProofStoreSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberProofStoreTests(NumberFixture fixture)
    : ProofStoreSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);

public sealed class SqliteTextTermsStoreTests(TextFixture fixture)
    : TermsStoreSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidTermsStoreTests(GuidFixture fixture)
    : TermsStoreSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberTermsStoreTests(NumberFixture fixture)
    : TermsStoreSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);

public sealed class SqliteTextSessionStoreTests(TextFixture fixture)
    : SessionStoreSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidSessionStoreTests(GuidFixture fixture)
    : SessionStoreSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberSessionStoreTests(NumberFixture fixture)
    : SessionStoreSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);

public sealed class SqliteTextPictureStoreTests(TextFixture fixture)
    : PictureStoreSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidPictureStoreTests(GuidFixture fixture)
    : PictureStoreSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberPictureStoreTests(NumberFixture fixture)
    : PictureStoreSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);

public sealed class SqliteTextUpstreamSnapshotStoreTests(TextFixture fixture)
    : UpstreamSnapshotStoreSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidUpstreamSnapshotStoreTests(GuidFixture fixture)
    : UpstreamSnapshotStoreSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberUpstreamSnapshotStoreTests(NumberFixture fixture)
    : UpstreamSnapshotStoreSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);

public sealed class SqliteTextAttributeConsentTests(TextFixture fixture)
    : AttributeConsentSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidAttributeConsentTests(GuidFixture fixture)
    : AttributeConsentSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberAttributeConsentTests(NumberFixture fixture)
    : AttributeConsentSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);
