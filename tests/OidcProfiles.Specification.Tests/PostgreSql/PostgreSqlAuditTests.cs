using Microsoft.AspNetCore.Identity;
using GuidFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser<System.Guid>, System.Guid>;
using TextFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser, string>;

namespace OidcProfiles.Specification.Tests.PostgreSql;

public sealed class PostgreSqlTextAuditStoreTests(TextFixture fixture)
    : AuditStoreSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidAuditStoreTests(GuidFixture fixture)
    : AuditStoreSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlAuditChainTests(TextFixture fixture)
    : AuditChainSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlAuditRetentionTests(TextFixture fixture)
    : AuditRetentionSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);
