using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenIddict.EntityFrameworkCore.Models;

namespace OpenIddict.EntityFrameworkCore;

/// <summary>The table OpenIddictTokens.</summary>
public sealed class OpenIddictEntityFrameworkCoreTokenConfiguration : IEntityTypeConfiguration<OpenIddictEntityFrameworkCoreToken>
{
    public void Configure(EntityTypeBuilder<OpenIddictEntityFrameworkCoreToken> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.ToTable("OpenIddictTokens");
        builder.HasKey(entity => entity.Id);
        builder.Property(entity => entity.Id).ValueGeneratedOnAdd();
        builder.Property(entity => entity.ConcurrencyToken).HasMaxLength(50).IsConcurrencyToken();

        builder.Property(entity => entity.ReferenceId).HasMaxLength(100);
        builder.Property(entity => entity.Status).HasMaxLength(50);
        builder.Property(entity => entity.Subject).HasMaxLength(400);
        builder.Property(entity => entity.Type).HasMaxLength(150);

        builder.HasIndex(entity => entity.ReferenceId).IsUnique();

        // The foreign keys are shadow properties.
        builder.Property<string?>("ApplicationId");
        builder.HasIndex("ApplicationId", "Status", "Subject", "Type");
    }
}
