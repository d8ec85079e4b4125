using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>All entities of the module for one type of user.</summary>
internal sealed class OidcProfilesModel<TUser, TKey> : IOidcProfilesModel
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    public void Apply(ModelBuilder builder) => builder
        .ApplyConfiguration(new ProfileEntityConfiguration<TUser, TKey>())
        .ApplyConfiguration(new ProfileValueEntityConfiguration<TUser, TKey>())
        .ApplyConfiguration(new UserIndexConfiguration<TUser, TKey>())
        .ApplyConfiguration(new ProfileHistoryEntityConfiguration<TUser, TKey>())
        .ApplyConfiguration(new DefinitionEntityConfiguration())
        .ApplyConfiguration(new DefinitionHistoryEntityConfiguration())
        .ApplyConfiguration(new SchemaEntityConfiguration())
        .ApplyConfiguration(new ProofEntityConfiguration())
        .ApplyConfiguration(new SessionEntityConfiguration<TUser, TKey>())
        .ApplyConfiguration(new TermsEntityConfiguration<TUser, TKey>())
        .ApplyConfiguration(new GroupEntityConfiguration())
        .ApplyConfiguration(new GroupMemberEntityConfiguration<TUser, TKey>())
        .ApplyConfiguration(new DeletionEntityConfiguration<TUser, TKey>())
        .ApplyConfiguration(new TemporaryPasswordEntityConfiguration<TUser, TKey>())
        .ApplyConfiguration(new PictureEntityConfiguration<TUser, TKey>())
        .ApplyConfiguration(new SignInCountEntityConfiguration())
        .ApplyConfiguration(new SignInPlaceEntityConfiguration<TUser, TKey>())
        .ApplyConfiguration(new UpstreamSnapshotEntityConfiguration<TUser, TKey>())
        .ApplyConfiguration(new ConsentEntityConfiguration<TUser, TKey>())
        .ApplyConfiguration(new PepperEntityConfiguration())
        .ApplyConfiguration(new CreationEntityConfiguration())
        .ApplyConfiguration(new AuditEntityConfiguration())
        .ApplyConfiguration(new AuditChainEntityConfiguration())
        .ApplyConfiguration(new EmailTemplateEntityConfiguration())
        .ApplyConfiguration(new EmailTemplateHistoryEntityConfiguration())
        .ApplyConfiguration(new EmailEntityConfiguration())
        .ApplyConfiguration(new CooldownEntityConfiguration());
}
