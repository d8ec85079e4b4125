using OidcProfiles.Filtering;

namespace OidcProfiles.Administration.Directory;

/// <summary>About an indexed value, of which a user can have several: it holds if it holds of one.</summary>
/// <param name="AttributeId">The attribute.</param>
/// <param name="Operator">Any but <c>ne</c>; what is less or greater is decided by code points.</param>
/// <param name="Key">What it is compared with, in the form of <see cref="Profiles.ValueIndex"/>; null if there need only be a value.</param>
public sealed record ValueCondition(string AttributeId, FilterOperator Operator, string? Key) : UserCondition
{
    /// <inheritdoc/>
    public override bool IsIndexed => Key is not null && Operator is not (FilterOperator.Contains or FilterOperator.EndsWith);
}
