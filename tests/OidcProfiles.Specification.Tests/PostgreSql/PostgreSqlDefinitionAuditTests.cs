using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Specification.Tests.PostgreSql;

public sealed class PostgreSqlTextDefinitionAuditTests(StoreFixture<PostgreSqlDatabase, IdentityUser, string> fixture)
    : DefinitionAuditSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidDefinitionAuditTests(StoreFixture<PostgreSqlDatabase, IdentityUser<Guid>, Guid> fixture)
    : DefinitionAuditSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberDefinitionAuditTests(StoreFixture<PostgreSqlDatabase, IdentityUser<int>, int> fixture)
    : DefinitionAuditSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);
