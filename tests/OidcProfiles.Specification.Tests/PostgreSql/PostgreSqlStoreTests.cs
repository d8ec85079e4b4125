using Microsoft.AspNetCore.Identity;
using GuidFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser<System.Guid>, System.Guid>;
using NumberFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser<int>, int>;
using TextFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.PostgreSql.PostgreSqlDatabase, Microsoft.AspNetCore.Identity.IdentityUser, string>;

namespace OidcProfiles.Specification.Tests.PostgreSql;

public sealed class PostgreSqlTextProfileStoreTests(TextFixture fixture)
    : ProfileStoreSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidProfileStoreTests(GuidFixture fixture)
    : ProfileStoreSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberProfileStoreTests(NumberFixture fixture)
    : ProfileStoreSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);

public sealed class PostgreSqlTextHostTransactionTests(TextFixture fixture)
    : HostTransactionSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidHostTransactionTests(GuidFixture fixture)
    : HostTransactionSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberHostTransactionTests(NumberFixture fixture)
    : HostTransactionSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);

public sealed class PostgreSqlTextIndexedValueTests(TextFixture fixture)
    : IndexedValueSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidIndexedValueTests(GuidFixture fixture)
    : IndexedValueSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberIndexedValueTests(NumberFixture fixture)
    : IndexedValueSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);

public sealed class PostgreSqlTextAttributeSchemaStoreTests(TextFixture fixture)
    : AttributeSchemaStoreSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidAttributeSchemaStoreTests(GuidFixture fixture)
    : AttributeSchemaStoreSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberAttributeSchemaStoreTests(NumberFixture fixture)
    : AttributeSchemaStoreSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);

public sealed class PostgreSqlTextHistoryStoreTests(TextFixture fixture)
    : HistoryStoreSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidHistoryStoreTests(GuidFixture fixture)
    : HistoryStoreSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberHistoryStoreTests(NumberFixture fixture)
    : HistoryStoreSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);

public sealed class PostgreSqlTextAtomicityTests(TextFixture fixture)
    : AtomicitySpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidAtomicityTests(GuidFixture fixture)
    : AtomicitySpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberAtomicityTests(NumberFixture fixture)
    : AtomicitySpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);

public sealed class PostgreSqlEmailTemplateStoreTests(TextFixture fixture)
    : EmailTemplateStoreSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlEmailTemplateHistoryTests(TextFixture fixture)
    : EmailTemplateHistorySpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlTextUnitOfWorkTests(TextFixture fixture)
    : UnitOfWorkSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlGuidUnitOfWorkTests(GuidFixture fixture)
    : UnitOfWorkSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class PostgreSqlNumberUnitOfWorkTests(NumberFixture fixture)
    : UnitOfWorkSpecification<PostgreSqlDatabase, IdentityUser<int>, int>(fixture);

public sealed class PostgreSqlEmailOutboxTests(TextFixture fixture)
    : EmailOutboxSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);

public sealed class PostgreSqlCooldownTests(TextFixture fixture)
    : CooldownSpecification<PostgreSqlDatabase, IdentityUser, string>(fixture);
