using Microsoft.AspNetCore.Identity;
using GuidFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser<System.Guid>, System.Guid>;
using NumberFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser<int>, int>;
using TextFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser, string>;

namespace OidcProfiles.Specification.Tests.PostgreSql;

public sealed class PostgreSqlTextErasureTests(TextFixture fixture)
    : ErasureSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidErasureTests(GuidFixture fixture)
    : ErasureSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberErasureTests(NumberFixture fixture)
    : ErasureSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);
