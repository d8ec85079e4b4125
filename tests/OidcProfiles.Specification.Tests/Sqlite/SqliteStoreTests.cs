using Microsoft.AspNetCore.Identity;
using GuidFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser<System.Guid>, System.Guid>;
using NumberFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser<int>, int>;
using TextFixture = OidcProfiles.Specification.Tests.StoreFixture<OidcProfiles.Specification.Tests.Sqlite.SqliteDatabase, Microsoft.AspNetCore.Identity.IdentityUser, string>;

namespace OidcProfiles.Specification.Tests.Sqlite;

public sealed class SqliteTextProfileStoreTests(TextFixture fixture)
    : ProfileStoreSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidProfileStoreTests(GuidFixture fixture)
    : ProfileStoreSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberProfileStoreTests(NumberFixture fixture)
    : ProfileStoreSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);

public sealed class SqliteTextHostTransactionTests(TextFixture fixture)
    : HostTransactionSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidHostTransactionTests(GuidFixture fixture)
    : HostTransactionSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberHostTransactionTests(NumberFixture fixture)
    : HostTransactionSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);

public sealed class SqliteTextIndexedValueTests(TextFixture fixture)
    : IndexedValueSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidIndexedValueTests(GuidFixture fixture)
    : IndexedValueSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberIndexedValueTests(NumberFixture fixture)
    : IndexedValueSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);

public sealed class SqliteTextAttributeSchemaStoreTests(TextFixture fixture)
    : AttributeSchemaStoreSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidAttributeSchemaStoreTests(GuidFixture fixture)
    : AttributeSchemaStoreSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberAttributeSchemaStoreTests(NumberFixture fixture)
    : AttributeSchemaStoreSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);

public sealed class SqliteTextHistoryStoreTests(TextFixture fixture)
    : HistoryStoreSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidHistoryStoreTests(GuidFixture fixture)
    : HistoryStoreSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberHistoryStoreTests(NumberFixture fixture)
    : HistoryStoreSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);

public sealed class SqliteTextAtomicityTests(TextFixture fixture)
    : AtomicitySpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidAtomicityTests(GuidFixture fixture)
    : AtomicitySpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberAtomicityTests(NumberFixture fixture)
    : AtomicitySpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);

public sealed class SqliteEmailTemplateStoreTests(TextFixture fixture)
    : EmailTemplateStoreSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteEmailTemplateHistoryTests(TextFixture fixture)
    : EmailTemplateHistorySpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteTextUnitOfWorkTests(TextFixture fixture)
    : UnitOfWorkSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteGuidUnitOfWorkTests(GuidFixture fixture)
    : UnitOfWorkSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>(fixture);

public sealed class SqliteNumberUnitOfWorkTests(NumberFixture fixture)
    : UnitOfWorkSpecification<SqliteDatabase, IdentityUser<int>, int>(fixture);

public sealed class SqliteEmailOutboxTests(TextFixture fixture)
    : EmailOutboxSpecification<SqliteDatabase, IdentityUser, string>(fixture);

public sealed class SqliteCooldownTests(TextFixture fixture)
    : CooldownSpecification<SqliteDatabase, IdentityUser, string>(fixture);
