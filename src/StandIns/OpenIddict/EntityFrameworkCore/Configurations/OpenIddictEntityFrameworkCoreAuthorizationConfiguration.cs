using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenIddict.EntityFrameworkCore.Models;

namespace OpenIddict.EntityFrameworkCore;

/// <summary>The table OpenIddictAuthorizations.</summary>
public sealed class OpenIddictEntityFrameworkCoreAuthorizationConfiguration
    : IEntityTypeConfiguration<OpenIddictEntityFrameworkCoreAuthorization>
{
    public void Configure(EntityTypeBuilder<OpenIddictEntityFrameworkCoreAuthorization> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.ToTable("OpenIddictAuthorizations");
        builder.HasKey(entity => entity.Id);
        builder.Property(entity => entity.Id).ValueGeneratedOnAdd();
        builder.Property(entity => entity.ConcurrencyToken).HasMaxLength(50).IsConcurrencyToken();

        builder.Property(entity => entity.Status).HasMaxLength(50);
        builder.Property(entity => entity.Subject).HasMaxLength(400);
        builder.Property(entity => entity.Type).HasMaxLength(50);

        // The foreign key is a shadow property, declared here because this runs before the other end of the relation.
        builder.Property<string?>("ApplicationId");
        builder.HasIndex("ApplicationId", "Status", "Subject", "Type");

        builder.HasMany(entity => entity.Tokens)
            .WithOne(token => token.Authorization!)
            .HasForeignKey("AuthorizationId")
            .IsRequired(false);
    }
}
