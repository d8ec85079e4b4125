using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenIddict.EntityFrameworkCore.Models;

namespace OpenIddict.EntityFrameworkCore;

/// <summary>The table OpenIddictScopes.</summary>
public sealed class OpenIddictEntityFrameworkCoreScopeConfiguration : IEntityTypeConfiguration<OpenIddictEntityFrameworkCoreScope>
{
    public void Configure(EntityTypeBuilder<OpenIddictEntityFrameworkCoreScope> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.ToTable("OpenIddictScopes");
        builder.HasKey(entity => entity.Id);
        builder.Property(entity => entity.Id).ValueGeneratedOnAdd();
        builder.Property(entity => entity.ConcurrencyToken).HasMaxLength(50).IsConcurrencyToken();

        builder.Property(entity => entity.Name).HasMaxLength(200);

        builder.HasIndex(entity => entity.Name).IsUnique();
    }
}
