using Microsoft.AspNetCore.Identity;
using GuidFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser<System.Guid>, System.Guid>;
using NumberFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser<int>, int>;
using TextFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser, string>;

namespace OidcProfiles.Specification.Tests.PostgreSql;

public sealed class PostgreSqlTextProofStoreTests(TextFixture fixture)
    : ProofStoreSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidProofStoreTests(GuidFixture fixture)
    : ProofStoreSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberProofStoreTests(NumberFixture fixture)
    : ProofStoreSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);

public sealed class PostgreSqlTextTermsStoreTests(TextFixture fixture)
    : TermsStoreSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidTermsStoreTests(GuidFixture fixture)
    : TermsStoreSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberTermsStoreTests(NumberFixture fixture)
    : TermsStoreSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);

public sealed class PostgreSqlTextSessionStoreTests(TextFixture fixture)
    : SessionStoreSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidSessionStoreTests(GuidFixture fixture)
    : SessionStoreSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberSessionStoreTests(NumberFixture fixture)
    : SessionStoreSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);

public sealed class PostgreSqlTextPictureStoreTests(TextFixture fixture)
    : PictureStoreSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidPictureStoreTests(GuidFixture fixture)
    : PictureStoreSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberPictureStoreTests(NumberFixture fixture)
    : PictureStoreSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);

public sealed class PostgreSqlTextUpstreamSnapshotStoreTests(TextFixture fixture)
    : UpstreamSnapshotStoreSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidUpstreamSnapshotStoreTests(GuidFixture fixture)
    : UpstreamSnapshotStoreSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberUpstreamSnapshotStoreTests(NumberFixture fixture)
    : UpstreamSnapshotStoreSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);

public sealed class PostgreSqlTextAttributeConsentTests(TextFixture fixture)
    : AttributeConsentSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidAttributeConsentTests(GuidFixture fixture)
    : AttributeConsentSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberAttributeConsentTests(NumberFixture fixture)
    : AttributeConsentSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);
