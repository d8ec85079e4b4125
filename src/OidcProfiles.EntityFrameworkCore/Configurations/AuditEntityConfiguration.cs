using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Configurations;

/// <summary>
/// Maps <see cref="AuditEntity"/>: walked by number, which also finds what has none; listed and counted by time, of an event, of a user, of a request; erased by user and
/// by actor.
/// </summary>
public sealed class AuditEntityConfiguration : IEntityTypeConfiguration<AuditEntity>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AuditEntity> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var model = builder.Metadata.Model;
        builder.ToTable("OidcProfileAudit");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Event).HasMaxLength(64).ComparedExactly(model);
        builder.Property(row => row.UserId).HasMaxLength(450).ComparedExactly(model);
        builder.Property(row => row.UserSalt).HasMaxLength(32);
        builder.Property(row => row.UserCommitment).HasMaxLength(64);
        builder.Property(row => row.ActorId).HasMaxLength(450).ComparedExactly(model);
        builder.Property(row => row.ActorSalt).HasMaxLength(32);
        builder.Property(row => row.ActorCommitment).HasMaxLength(64);
        builder.Property(row => row.ClientId).HasMaxLength(256);
        builder.Property(row => row.CorrelationId).HasMaxLength(32).ComparedExactly(model);
        builder.Property(row => row.Hash).HasMaxLength(64);

        // A second sealer would find no row to seal, if ever two had the lock.
        builder.Property(row => row.Sequence).IsConcurrencyToken();

        // Not unique: SQL Server would leave out what has no number, which is what the sealer looks for. Verification finds doubles.
        builder.HasIndex(row => new { row.Sequence, row.At });
        builder.HasIndex(row => new { row.At, row.Id });
        builder.HasIndex(row => new { row.Event, row.At });
        builder.HasIndex(row => new { row.UserId, row.At });
        builder.HasIndex(row => row.ActorId);
        builder.HasIndex(row => row.CorrelationId);
    }
}
