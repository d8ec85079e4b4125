using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Administration.Directory;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;

namespace OidcProfiles.Tests.Administration.Directory;

/// <summary>What the directory of users is tried with.</summary>
internal static class DirectoryGiven
{
    public static ProfileActor Reader { get; } = ProfileActor.Portal("root", AdminRights.ReadOnly);
    public static ProfileActor WholeProgram { get; } = ProfileActor.System;

    public static SchemaProvider Definitions { get; } = new(new(
    [
        .. StandardAttributes.All,
        Define("department"),
        Define("hired", AttributeType.Date),
        Define("height", AttributeType.Number),
        Define("site", AttributeType.Url),
        Define("mobile", AttributeType.PhoneNumber),
        Define("other_mail", AttributeType.Email) with { IsMultiValued = true },
        Define("newsletter", AttributeType.Boolean),
        Define("salary_band") with { Access = AttributeAccess.Hidden },
        Define("notes") with { IsSearchable = false },
        Define("old") with { IsRetired = true },
    ]));

    public static async Task<DirectoryRequest> AskAsync(UserQuery query, ProfileActor actor)
    {
        var store = new DirectoryMemory();
        Assert.True((await FindAsync(store, query, actor)).Result.Succeeded);
        return Assert.Single(store.Requests);
    }

    public static Task<UserPageResult> FindAsync(DirectoryMemory store, UserQuery query, ProfileActor actor, AttributeSchema? schema = null) =>
        new UserDirectory(store, schema is null ? Definitions : new(schema), new(new UpperInvariantLookupNormalizer(), new()), new FixedTime())
            .FindPageAsync(query, actor, CancellationToken.None);

    private static AttributeDefinition Define(string name, AttributeType type = AttributeType.String) => new()
    {
        Id = name,
        Name = name,
        ClaimName = name,
        DisplayName = name,
        Type = type,
        Access = AttributeAccess.PortalOnly,
        Scopes = [],
        IsSearchable = true,
    };

    public static string Write(UserCondition condition) => condition switch
    {
        AllConditions all => $"all[{Join(all.Conditions)}]",
        AnyConditions any => $"any[{Join(any.Conditions)}]",
        NotCondition not => $"not({Write(not.Condition)})",
        AccountCondition account => $"{account.Field} {account.Operator} {account.Key}",
        ValueCondition value => $"{value.AttributeId} {value.Operator} {value.Key}",
        FlagCondition flag => $"{flag.Flag}",
        IdCondition id => $"id {id.UserId}",
        _ => throw new NotSupportedException(),
    };

    private static string Join(ImmutableArray<UserCondition> conditions) => string.Join(", ", conditions.Select(Write));
}
