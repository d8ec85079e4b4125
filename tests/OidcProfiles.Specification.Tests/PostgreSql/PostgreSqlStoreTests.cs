using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Specification.Tests.PostgreSql;

public sealed class PostgreSqlTextProfileStoreTests : ProfileStoreSpecification<PostgreSqlDatabase, IdentityUser, string>;

public sealed class PostgreSqlGuidProfileStoreTests : ProfileStoreSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>;

public sealed class PostgreSqlNumberProfileStoreTests : ProfileStoreSpecification<PostgreSqlDatabase, IdentityUser<int>, int>;
