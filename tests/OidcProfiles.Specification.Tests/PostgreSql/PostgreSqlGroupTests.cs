using Microsoft.AspNetCore.Identity;
using GuidFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser<System.Guid>, System.Guid>;
using NumberFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser<int>, int>;
using TextFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser, string>;

namespace OidcProfiles.Specification.Tests.PostgreSql;

public sealed class PostgreSqlTextGroupStoreTests(TextFixture fixture)
    : GroupStoreSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidGroupStoreTests(GuidFixture fixture)
    : GroupStoreSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberGroupStoreTests(NumberFixture fixture)
    : GroupStoreSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);

public sealed class PostgreSqlTextGroupMemberStoreTests(TextFixture fixture)
    : GroupMemberStoreSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidGroupMemberStoreTests(GuidFixture fixture)
    : GroupMemberStoreSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberGroupMemberStoreTests(NumberFixture fixture)
    : GroupMemberStoreSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);

public sealed class PostgreSqlTextGroupManagerTests(TextFixture fixture)
    : GroupManagerSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidGroupManagerTests(GuidFixture fixture)
    : GroupManagerSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberGroupManagerTests(NumberFixture fixture)
    : GroupManagerSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);
