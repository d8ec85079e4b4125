using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.Attributes;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>Maps what both histories have in common.</summary>
internal static class HistoryColumns
{
    public static void Configure<TEntity>(EntityTypeBuilder<TEntity> builder, int idLength = AttributeNaming.MaximumLength)
        where TEntity : HistoryEntity
    {
        builder.HasKey(row => row.Id);
        builder.Property(row => row.AttributeId).HasMaxLength(idLength).ComparedExactly(builder.Metadata.Model);
        builder.Property(row => row.Source).HasMaxLength(16).HasConversion<string>();

        // For the retention.
        builder.HasIndex(row => row.At);
    }
}
