using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenIddict.EntityFrameworkCore.Models;

namespace OpenIddict.EntityFrameworkCore;

/// <summary>The table OpenIddictApplications.</summary>
public sealed class OpenIddictEntityFrameworkCoreApplicationConfiguration
    : IEntityTypeConfiguration<OpenIddictEntityFrameworkCoreApplication>
{
    public void Configure(EntityTypeBuilder<OpenIddictEntityFrameworkCoreApplication> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.ToTable("OpenIddictApplications");
        builder.HasKey(entity => entity.Id);
        builder.Property(entity => entity.Id).ValueGeneratedOnAdd();
        builder.Property(entity => entity.ConcurrencyToken).HasMaxLength(50).IsConcurrencyToken();

        builder.Property(entity => entity.ApplicationType).HasMaxLength(50);
        builder.Property(entity => entity.ClientId).HasMaxLength(100);
        builder.Property(entity => entity.ClientType).HasMaxLength(50);
        builder.Property(entity => entity.ConsentType).HasMaxLength(50);

        builder.HasIndex(entity => entity.ClientId).IsUnique();

        builder.HasMany(entity => entity.Authorizations)
            .WithOne(authorization => authorization.Application!)
            .HasForeignKey("ApplicationId")
            .IsRequired(false);

        builder.HasMany(entity => entity.Tokens)
            .WithOne(token => token.Application!)
            .HasForeignKey("ApplicationId")
            .IsRequired(false);
    }
}
