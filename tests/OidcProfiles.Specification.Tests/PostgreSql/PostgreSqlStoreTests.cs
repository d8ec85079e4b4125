using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Specification.Tests.PostgreSql;

public sealed class PostgreSqlTextProfileStoreTests : ProfileStoreSpecification<PostgreSqlDatabase, IdentityUser, string>;

public sealed class PostgreSqlGuidProfileStoreTests : ProfileStoreSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>;

public sealed class PostgreSqlNumberProfileStoreTests : ProfileStoreSpecification<PostgreSqlDatabase, IdentityUser<int>, int>;

public sealed class PostgreSqlTextIndexedValueTests : IndexedValueSpecification<PostgreSqlDatabase, IdentityUser, string>;

public sealed class PostgreSqlGuidIndexedValueTests : IndexedValueSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>;

public sealed class PostgreSqlNumberIndexedValueTests : IndexedValueSpecification<PostgreSqlDatabase, IdentityUser<int>, int>;

public sealed class PostgreSqlTextAttributeSchemaStoreTests : AttributeSchemaStoreSpecification<PostgreSqlDatabase, IdentityUser, string>;

public sealed class PostgreSqlGuidAttributeSchemaStoreTests : AttributeSchemaStoreSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>;

public sealed class PostgreSqlNumberAttributeSchemaStoreTests : AttributeSchemaStoreSpecification<PostgreSqlDatabase, IdentityUser<int>, int>;

public sealed class PostgreSqlTextHistoryStoreTests : HistoryStoreSpecification<PostgreSqlDatabase, IdentityUser, string>;

public sealed class PostgreSqlGuidHistoryStoreTests : HistoryStoreSpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>;

public sealed class PostgreSqlNumberHistoryStoreTests : HistoryStoreSpecification<PostgreSqlDatabase, IdentityUser<int>, int>;

public sealed class PostgreSqlTextAtomicityTests : AtomicitySpecification<PostgreSqlDatabase, IdentityUser, string>;

public sealed class PostgreSqlGuidAtomicityTests : AtomicitySpecification<PostgreSqlDatabase, IdentityUser<Guid>, Guid>;

public sealed class PostgreSqlNumberAtomicityTests : AtomicitySpecification<PostgreSqlDatabase, IdentityUser<int>, int>;
