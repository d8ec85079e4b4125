using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Auditing;
using OidcProfiles.Profiles;

namespace OidcProfiles.Schema;

/// <summary>Changes of definitions, in one unit of work with what is recorded of them.</summary>
/// <param name="work">The host's; null where only definitions are kept.</param>
/// <param name="trail">The audit trail; null where nothing is recorded.</param>
internal sealed class SchemaRecords(IUnitOfWork? work, IAuditTrail? trail)
{
    private const int LongestDetail = 512;

    /// <summary>A store of the host's own for definitions may come without the others.</summary>
    public static SchemaRecords Create(IServiceProvider provider) => new(
        provider.GetService<IUnitOfWork>(),
        provider.GetService<IAuditStore>() is null ? null : provider.GetRequiredService<IAuditTrail>());

    /// <summary>Saves, and records if that succeeds.</summary>
    public Task<IdentityResult> SaveAsync(
        Func<CancellationToken, Task<IdentityResult>> save, IReadOnlyList<AuditRecord> records, CancellationToken cancellationToken)
    {
        return work is null || trail is null || records.Count == 0 ? save(cancellationToken) : work.ExecuteAsync(SaveAsync, cancellationToken);

        async Task<IdentityResult> SaveAsync(CancellationToken token)
        {
            var result = await save(token);
            foreach (var record in result.Succeeded ? records : [])
            {
                await trail.RecordAsync(record, token);
            }

            return result;
        }
    }

    /// <summary>What is recorded: an event for each definition, but one for a new order, whose single places nobody looks for.</summary>
    public static IReadOnlyList<AuditRecord> Describe(SchemaEdit edit, IReadOnlyList<SchemaDifference> differences, ProfileActor actor)
    {
        if (edit.IsSeed || differences.Count == 0)
        {
            return [];
        }

        if (edit.Event == AuditEvents.AttributeReordered)
        {
            return
            [
                Record(edit.Event, actor, ("attributes", string.Join(' ', differences.Select(one => one.Name))),
                    ("count", differences.Count.ToString(CultureInfo.InvariantCulture))),
            ];
        }

        return [.. differences.Select(one => Record(
            edit.Event ?? EventOf(one.Kind), actor, ("attribute", one.AttributeId), ("name", one.Name), ("settings", string.Join(' ', one.Members))))];
    }

    private static AuditRecord Record(string name, ProfileActor actor, params (string Name, string Value)[] details) => new()
    {
        Event = name,
        ActorId = actor.Id,
        Details = details.Append(("source", actor.Source.ToString().ToLowerInvariant()))
            .ToDictionary(detail => detail.Item1, detail => Shorten(detail.Item2), StringComparer.Ordinal),
    };

    private static string EventOf(SchemaDifferenceKind kind) => kind switch
    {
        SchemaDifferenceKind.Added => AuditEvents.AttributeCreated,
        SchemaDifferenceKind.Retired => AuditEvents.AttributeRetired,
        SchemaDifferenceKind.Restored => AuditEvents.AttributeRestored,
        _ => AuditEvents.AttributeChanged,
    };

    /// <summary>Names and ids are ASCII: no character is cut in two.</summary>
    private static string Shorten(string text) => text.Length <= LongestDetail ? text : $"{text[..(LongestDetail - 1)]}…";
}
