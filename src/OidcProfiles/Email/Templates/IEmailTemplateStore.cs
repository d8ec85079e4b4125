using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Email.Templates;

/// <summary>Where templates are kept that were edited in the portal.</summary>
public interface IEmailTemplateStore
{
    /// <summary>The concurrency stamps of all templates by name: one cheap query, without their texts.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyDictionary<string, string>> ReadStampsAsync(CancellationToken cancellationToken);

    /// <summary>Some templates: one query.</summary>
    /// <param name="names">Their names; those that are not there are left out.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IReadOnlyList<StoredEmailTemplate>> ReadAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken);

    /// <summary>Writes a template if it is still the one that was read.</summary>
    /// <param name="template">The new state with the stamp of the old; null as the stamp if there was none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Success, or <see cref="ProfileErrorDescriber.TemplateConcurrencyFailure"/>.</returns>
    Task<IdentityResult> SaveAsync(StoredEmailTemplate template, CancellationToken cancellationToken);

    /// <summary>Deletes a template if it is still the one that was read.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="concurrencyStamp">The stamp that was read.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Success, or <see cref="ProfileErrorDescriber.TemplateConcurrencyFailure"/>.</returns>
    Task<IdentityResult> DeleteAsync(string name, string concurrencyStamp, CancellationToken cancellationToken);
}
