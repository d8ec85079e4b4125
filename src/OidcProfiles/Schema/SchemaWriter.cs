using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;

namespace OidcProfiles.Schema;

/// <summary>The one way by which definitions change: read, edit, validate, write for the version that was read, take into force.</summary>
internal sealed class SchemaWriter(IAttributeSchemaStore store, AttributeSchemaCache cache, SchemaRules rules, SchemaRecords records)
{
    private const int Attempts = 8;

    public async Task<SchemaState> ReadAsync(CancellationToken cancellationToken) =>
        SchemaState.Read(await store.ReadAsync(cancellationToken));

    /// <summary>The faults of a document as such.</summary>
    public IEnumerable<string> FindFaults(AttributeSchemaDocument document) => rules.FindFaults(document);

    public Task RefreshAsync(CancellationToken cancellationToken) => cache.TryRefreshAsync(cancellationToken);

    /// <summary>Changes definitions. If another change comes in between, it edits again what that one left.</summary>
    /// <param name="edit">From what is stored to all definitions as they shall be, or the errors.</param>
    /// <param name="actor">Who changes.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IdentityResult> ChangeAsync(Func<SchemaState, SchemaEdit> edit, ProfileActor actor, CancellationToken cancellationToken)
    {
        if (AdminPolicy.Refuse(actor, AdminArea.Attributes, rules.Errors) is { } refused)
        {
            return refused;
        }

        var result = IdentityResult.Success;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var state = await ReadAsync(cancellationToken);
            var edited = edit(state);
            if (edited.Target is not { } target)
            {
                return IdentityResult.Failed([.. edited.Errors]);
            }

            if (rules.FindFaults(state, target) is { Count: > 0 } faults)
            {
                return IdentityResult.Failed([.. faults]);
            }

            var wanted = SchemaForm.Of(target);
            if (rules.Prepare(state, wanted, actor) is not { } change)
            {
                return IdentityResult.Success;
            }

            var events = SchemaRecords.Describe(edited, SchemaDiff.Find(state, wanted), actor);
            result = Name(await records.SaveAsync(token => store.SaveAsync(change, token), events, cancellationToken), target);
            if (result.Succeeded)
            {
                // It is written, whatever becomes of whoever asked for it; were this to fail, the next check would do it.
                await cache.TryRefreshAsync(CancellationToken.None);
            }

            if (edited.IsForOneVersion || result.Errors.All(error => error.Code != nameof(ProfileErrorDescriber.SchemaConcurrencyFailure)))
            {
                return result;
            }
        }

        return result;
    }

    /// <summary>The store knows attributes by id; people know them by name.</summary>
    private IdentityResult Name(IdentityResult result, AttributeSchemaDocument target) => result.Succeeded
        ? result
        : IdentityResult.Failed([.. result.Errors.Select(error =>
            error is AttributeError { Code: nameof(ProfileErrorDescriber.DuplicateValue) } duplicate
            && target.CustomAttributes.FirstOrDefault(attribute => attribute.Id == duplicate.Attribute) is { Name: { } name }
                ? rules.Errors.DuplicateValue(name)
                : error)]);
}
