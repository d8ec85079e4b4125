using OidcProfiles.Filtering;

namespace OidcProfiles.Administration.Directory;

/// <summary>About a text of the account.</summary>
/// <param name="Field">Which.</param>
/// <param name="Operator"><c>eq</c>, <c>sw</c>, <c>co</c> or <c>ew</c>.</param>
/// <param name="Key">What it is compared with; null if there need only be a text.</param>
public sealed record AccountCondition(AccountField Field, FilterOperator Operator, string? Key) : UserCondition
{
    /// <inheritdoc/>
    public override bool IsIndexed => Key is not null && Operator is FilterOperator.Equal or FilterOperator.StartsWith;
}
