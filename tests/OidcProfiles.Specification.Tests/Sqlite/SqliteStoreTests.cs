using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Specification.Tests.Sqlite;

public sealed class SqliteTextProfileStoreTests : ProfileStoreSpecification<SqliteDatabase, IdentityUser, string>;

public sealed class SqliteGuidProfileStoreTests : ProfileStoreSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>;

public sealed class SqliteNumberProfileStoreTests : ProfileStoreSpecification<SqliteDatabase, IdentityUser<int>, int>;

public sealed class SqliteTextIndexedValueTests : IndexedValueSpecification<SqliteDatabase, IdentityUser, string>;

public sealed class SqliteGuidIndexedValueTests : IndexedValueSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>;

public sealed class SqliteNumberIndexedValueTests : IndexedValueSpecification<SqliteDatabase, IdentityUser<int>, int>;

public sealed class SqliteTextAttributeSchemaStoreTests : AttributeSchemaStoreSpecification<SqliteDatabase, IdentityUser, string>;

public sealed class SqliteGuidAttributeSchemaStoreTests : AttributeSchemaStoreSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>;

public sealed class SqliteNumberAttributeSchemaStoreTests : AttributeSchemaStoreSpecification<SqliteDatabase, IdentityUser<int>, int>;

public sealed class SqliteTextHistoryStoreTests : HistoryStoreSpecification<SqliteDatabase, IdentityUser, string>;

public sealed class SqliteGuidHistoryStoreTests : HistoryStoreSpecification<SqliteDatabase, IdentityUser<Guid>, Guid>;

public sealed class SqliteNumberHistoryStoreTests : HistoryStoreSpecification<SqliteDatabase, IdentityUser<int>, int>;

public sealed class SqliteTextAtomicityTests : AtomicitySpecification<SqliteDatabase, IdentityUser, string>;

public sealed class SqliteGuidAtomicityTests : AtomicitySpecification<SqliteDatabase, IdentityUser<Guid>, Guid>;

public sealed class SqliteNumberAtomicityTests : AtomicitySpecification<SqliteDatabase, IdentityUser<int>, int>;
