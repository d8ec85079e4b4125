using OidcProfiles.Filtering;

namespace OidcProfiles.Administration.Directory;

/// <summary>What a filter would cost.</summary>
internal static class UserConditions
{
    /// <summary>Whether a text is looked for within values of every user: nothing beside it narrows them down by an index.</summary>
    public static bool LooksAtEverybody(UserCondition condition, bool isNarrowed = false) => condition switch
    {
        AllConditions all => all.Conditions.Any(inner => LooksAtEverybody(inner, isNarrowed || all.IsIndexed)),
        AnyConditions any => any.Conditions.Any(inner => LooksAtEverybody(inner, isNarrowed)),
        NotCondition not => LooksAtEverybody(not.Condition, isNarrowed),
        AccountCondition account => !isNarrowed && IsWithin(account.Operator),
        ValueCondition value => !isNarrowed && IsWithin(value.Operator),
        _ => false,
    };

    private static bool IsWithin(FilterOperator comparison) => comparison is FilterOperator.Contains or FilterOperator.EndsWith;
}
