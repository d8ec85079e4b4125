using Microsoft.AspNetCore.Identity;
using GuidFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser<System.Guid>, System.Guid>;
using NumberFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser<int>, int>;
using TextFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser, string>;

namespace OidcProfiles.Specification.Tests.PostgreSql;

public sealed class PostgreSqlTextTemporaryPasswordTests(TextFixture fixture)
    : TemporaryPasswordSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidTemporaryPasswordTests(GuidFixture fixture)
    : TemporaryPasswordSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberTemporaryPasswordTests(NumberFixture fixture)
    : TemporaryPasswordSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);

public sealed class PostgreSqlTextUserActTests(TextFixture fixture)
    : UserActSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidUserActTests(GuidFixture fixture)
    : UserActSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberUserActTests(NumberFixture fixture)
    : UserActSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);
