using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps <see cref="EmailTemplateEntity"/>.</summary>
public sealed class EmailTemplateEntityConfiguration : IEntityTypeConfiguration<EmailTemplateEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<EmailTemplateEntity> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OidcProfileEmailTemplates");
        builder.HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(128).ValueGeneratedNever().ComparedExactly(builder.Metadata.Model);
        builder.Property(row => row.Text).IsRequired();
        builder.Property(row => row.ConcurrencyStamp).HasMaxLength(36).IsConcurrencyToken();
    }
}
