using Microsoft.AspNetCore.Identity;
using GuidFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser<System.Guid>, System.Guid>;
using TextFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser, string>;

namespace OidcProfiles.Specification.Tests.PostgreSql;

public sealed class PostgreSqlSignInAttemptStoreTests(TextFixture fixture)
    : SignInAttemptSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlPepperStoreTests(TextFixture fixture)
    : PepperSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlTextSignInPlaceStoreTests(TextFixture fixture)
    : SignInPlaceSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidSignInPlaceStoreTests(GuidFixture fixture)
    : SignInPlaceSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlCreationStoreTests(TextFixture fixture)
    : CreationStoreSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);
