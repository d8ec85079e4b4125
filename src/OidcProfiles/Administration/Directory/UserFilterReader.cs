using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values.Normalizing;
using OidcProfiles.Filtering;

namespace OidcProfiles.Administration.Directory;

/// <summary>Reads filters about users: which attribute is meant, whether whoever asks may know of it, and what the value is in its normal form.</summary>
internal sealed class UserFilterReader(ILookupNormalizer names, ProfileErrorDescriber errors)
{
    private const string Texts = "eq ne co sw ew pr";
    private const string Flags = "eq ne pr";

    private readonly UserFilterValues _values = new(errors);

    public ILookupNormalizer Names => names;

    public ProfileErrorDescriber Errors => errors;

    /// <returns>One of the two.</returns>
    public (UserCondition? Condition, IdentityError? Error) Read(string filter, AttributeSchema schema, Party party)
    {
        var (tree, fault) = FilterParser.Parse(filter);
        if (fault is not null)
        {
            return (null, errors.InvalidFilter(fault.Position, fault.Expected));
        }

        var reading = new Reading(this, schema, party);
        return reading.Read(tree!) is not { } condition ? (null, reading.Error)
            : UserConditions.LooksAtEverybody(condition) ? (null, errors.UnindexedFilter())
            : (condition, null);
    }

    /// <summary>One reading. After the first error every method returns null.</summary>
    private sealed class Reading(UserFilterReader reader, AttributeSchema schema, Party party)
    {
        public IdentityError? Error { get; private set; }

        public UserCondition? Read(FilterNode node) => node switch
        {
            FilterAnd and => ReadAll(and.Conditions) is { } all ? new AllConditions(all) : null,
            FilterOr or => ReadAll(or.Conditions) is { } all ? new AnyConditions(all) : null,
            FilterNot not => Read(not.Condition) is { } condition ? new NotCondition(condition) : null,
            FilterPresence presence => ReadOne(presence.Path, FilterOperator.Equal, value: null),
            FilterComparison { Value.Kind: FilterValueKind.Null } comparison => ReadNull(comparison),
            FilterComparison comparison => ReadComparison(comparison),

            // No attribute of users has values with members; SCIM's own names for them are SCIM's to resolve.
            FilterValuePath path => Fail(reader.Errors.UnknownFilterAttribute($"{path.Path}")),
            _ => throw new NotSupportedException($"Filters have no {node.GetType().Name}."),
        };

        private ImmutableArray<UserCondition>? ReadAll(ImmutableArray<FilterNode> nodes)
        {
            var all = ImmutableArray.CreateBuilder<UserCondition>(nodes.Length);
            foreach (var node in nodes)
            {
                if (Read(node) is not { } condition)
                {
                    return null;
                }

                all.Add(condition);
            }

            return all.MoveToImmutable();
        }

        /// <summary>"ne" is "not eq": it holds of users without a value too.</summary>
        private UserCondition? ReadComparison(FilterComparison comparison) => comparison.Operator == FilterOperator.NotEqual
            ? ReadOne(comparison.Path, FilterOperator.Equal, comparison.Value) is { } equal ? new NotCondition(equal) : null
            : ReadOne(comparison.Path, comparison.Operator, comparison.Value);

        /// <summary>"eq null" is "not pr".</summary>
        private UserCondition? ReadNull(FilterComparison comparison)
        {
            if (comparison.Operator is not (FilterOperator.Equal or FilterOperator.NotEqual))
            {
                return Fail(reader.Errors.FilterOperatorNotAccepted($"{comparison.Path}", Flags));
            }

            var presence = ReadOne(comparison.Path, FilterOperator.Equal, value: null);
            return presence is null || comparison.Operator == FilterOperator.NotEqual ? presence : new NotCondition(presence);
        }

        private UserCondition? ReadOne(FilterPath path, FilterOperator comparison, FilterValue? value)
        {
            if (path is { Schema: null } && path.Is("id"))
            {
                return ReadId(path, comparison, value);
            }

            if (path is { Schema: null } && path.Is("locked"))
            {
                return ReadFlag(path, UserState.Locked, comparison, value);
            }

            // Whoever may not see an attribute gets the answer for one that does not exist.
            return path is not { Schema: null, SubAttribute: null } || Find(path.Attribute) is not { } definition || !AccessPolicy.CanRead(definition, party)
                ? Fail(reader.Errors.UnknownFilterAttribute($"{path}"))
                : definition switch
                {
                    { IsStandard: true, Id: StandardAttributes.PreferredUserName } =>
                        ReadText(path, AccountField.UserName, comparison, value, text => reader.Names.NormalizeName(text)!),
                    { IsStandard: true, Id: StandardAttributes.Email } =>
                        ReadText(path, AccountField.Email, comparison, value, text => reader.Names.NormalizeEmail(text)!),
                    { IsStandard: true, Id: StandardAttributes.PhoneNumber } =>
                        ReadText(path, AccountField.PhoneNumber, comparison, value, PhoneNumberNormalizer.Normalize),
                    { IsStandard: true, Id: StandardAttributes.EmailVerified } => ReadFlag(path, UserState.EmailVerified, comparison, value),
                    { IsStandard: true, Id: StandardAttributes.PhoneNumberVerified } => ReadFlag(path, UserState.PhoneNumberVerified, comparison, value),
                    { IsSearchable: true, Origin: AttributeOrigin.Profile } => ReadValue(definition, comparison, value),
                    _ => Fail(reader.Errors.UnsearchableAttribute(definition.Name)),
                };
        }

        /// <summary>By its name in any case; exactly, if two differ by case only.</summary>
        private AttributeDefinition? Find(string name) => string.Equals(name, "userName", StringComparison.OrdinalIgnoreCase)
            ? schema.Find(StandardAttributes.PreferredUserName)
            : schema.Find(name) ?? schema.Definitions.FirstOrDefault(definition => string.Equals(definition.Name, name, StringComparison.OrdinalIgnoreCase));

        private UserCondition? ReadId(FilterPath path, FilterOperator comparison, FilterValue? value) =>
            comparison != FilterOperator.Equal || value is null ? Fail(reader.Errors.FilterOperatorNotAccepted($"{path}", "eq ne"))
            : value.Kind != FilterValueKind.Text ? Fail(reader.Errors.FilterValueNotAccepted($"{path}", UserFilterValues.Text))
            : new IdCondition(value.Text);

        private UserCondition? ReadFlag(FilterPath path, UserState flag, FilterOperator comparison, FilterValue? value) =>
            comparison != FilterOperator.Equal || value is null ? Fail(reader.Errors.FilterOperatorNotAccepted($"{path}", "eq ne"))
            : value.Kind != FilterValueKind.Boolean ? Fail(reader.Errors.FilterValueNotAccepted($"{path}", UserFilterValues.Flag))
            : value.Text == "true" ? new FlagCondition(flag)
            : new NotCondition(new FlagCondition(flag));

        private UserCondition? ReadText(
            FilterPath path, AccountField field, FilterOperator comparison, FilterValue? value, Func<string, string> normalize)
        {
            if (value is null)
            {
                return new AccountCondition(field, comparison, Key: null);
            }

            if (comparison is not (FilterOperator.Equal or FilterOperator.StartsWith or FilterOperator.Contains or FilterOperator.EndsWith))
            {
                return Fail(reader.Errors.FilterOperatorNotAccepted($"{path}", Texts));
            }

            return value is { Kind: FilterValueKind.Text, Text.Length: > 0 }
                ? new AccountCondition(field, comparison, normalize(value.Text))
                : Fail(reader.Errors.FilterValueNotAccepted($"{path}", UserFilterValues.Text));
        }

        private UserCondition? ReadValue(AttributeDefinition definition, FilterOperator comparison, FilterValue? value)
        {
            if (value is null)
            {
                return new ValueCondition(definition.Id, comparison, Key: null);
            }

            var (key, error) = reader._values.Read(definition, comparison, value);
            return key is null ? Fail(error!) : new ValueCondition(definition.Id, comparison, key);
        }

        private UserCondition? Fail(IdentityError error)
        {
            Error ??= error;
            return null;
        }
    }
}
