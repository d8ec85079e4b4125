using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Attributes;
using OidcProfiles.Templating;

namespace OidcProfiles;

/// <summary>
/// Describes every error that the person or program at the other end can mend. The code of an error is the name of its method.
/// A message says what is accepted; it never repeats a value, which may be personal.
/// Override a method to change one error, <see cref="Format"/> to change or translate every message.
/// </summary>
public partial class ProfileErrorDescriber
{
    /// <summary>No attribute has that name.</summary>
    public virtual AttributeError UnknownAttribute(string name) => new()
    {
        Attribute = SafeName.Shorten(name),
        Code = nameof(UnknownAttribute),
        Description = Format(nameof(UnknownAttribute), SafeName.Shorten(name)),
    };

    /// <summary>The attribute may be seen but not changed by whoever tries.</summary>
    public virtual AttributeError ReadOnlyAttribute(AttributeDefinition definition) => Describe(nameof(ReadOnlyAttribute), definition);

    /// <summary>The attribute is kept in the account and changed on its own page, with its own proof; not by a profile edit.</summary>
    public virtual AttributeError AccountAttribute(AttributeDefinition definition) => Describe(nameof(AccountAttribute), definition);

    /// <summary>A value must be given.</summary>
    public virtual AttributeError RequiredAttribute(AttributeDefinition definition) => Describe(nameof(RequiredAttribute), definition);

    /// <summary>The profile changed since it was read.</summary>
    public virtual IdentityError ConcurrencyFailure() => Describe(nameof(ConcurrencyFailure));

    /// <summary>The definitions changed since they were read.</summary>
    public virtual IdentityError SchemaConcurrencyFailure() => Describe(nameof(SchemaConcurrencyFailure));

    /// <summary>A definition is not accepted.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="member">The member of the definition, such as <c>Labels:en</c>; it becomes the path of the error.</param>
    /// <param name="fault">The fault as a sentence in English.</param>
    public virtual AttributeError InvalidDefinition(string name, string member, string fault) => new()
    {
        Attribute = SafeName.Shorten(name),
        Path = member,
        Code = nameof(InvalidDefinition),
        Description = Format(nameof(InvalidDefinition), fault),
    };

    /// <summary>A change of a definition cannot be undone, because the definition was changed again since.</summary>
    /// <param name="name">The attribute's name, or its id where only that is known.</param>
    public virtual AttributeError UndoConflict(string name) => new()
    {
        Attribute = SafeName.Shorten(name),
        Code = nameof(UndoConflict),
        Description = Format(nameof(UndoConflict), SafeName.Shorten(name)),
    };

    /// <summary>The history has no such change of a definition, or none any more.</summary>
    public virtual IdentityError UnknownHistoryEntry() => Describe(nameof(UnknownHistoryEntry));

    /// <summary>Another user has the value, which must be unique.</summary>
    /// <param name="name">The attribute's name, or its id where only that is known.</param>
    public virtual AttributeError DuplicateValue(string name) => new()
    {
        Attribute = SafeName.Shorten(name),
        Code = nameof(DuplicateValue),
        Description = Format(nameof(DuplicateValue), SafeName.Shorten(name)),
    };

    /// <summary>The value was set before and can be set only once.</summary>
    public virtual AttributeError WriteOnceAttribute(AttributeDefinition definition) => Describe(nameof(WriteOnceAttribute), definition);

    /// <summary>The value is too large to keep.</summary>
    /// <param name="definition">The attribute.</param>
    /// <param name="bytes">The greatest size, in bytes of JSON.</param>
    public virtual AttributeError ValueTooLarge(AttributeDefinition definition, int bytes) =>
        Describe(nameof(ValueTooLarge), definition, bytes);

    /// <summary>The whole profile is too large to keep.</summary>
    /// <param name="bytes">The greatest size, in bytes of JSON.</param>
    public virtual IdentityError ProfileTooLarge(int bytes) => Describe(nameof(ProfileTooLarge), [(object)bytes]);

    /// <summary>There is no such account.</summary>
    public virtual IdentityError UserNotFound() => Describe(nameof(UserNotFound));

    /// <summary>No mail has such a template.</summary>
    /// <param name="name">The name that was sent.</param>
    public virtual IdentityError UnknownTemplate(string name) => Describe(nameof(UnknownTemplate), SafeName.Shorten(name));

    /// <summary>A template has a fault.</summary>
    /// <param name="fault">What, and where; in English.</param>
    public virtual TemplateError InvalidTemplate(TemplateFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new()
        {
            Template = fault.Template,
            Line = fault.Line,
            Column = fault.Column,
            Code = nameof(InvalidTemplate),
            Description = Format(nameof(InvalidTemplate), fault.Template, fault.Line, fault.Column, fault.Message),
        };
    }

    /// <summary>A template is too large to keep.</summary>
    /// <param name="bytes">The greatest size, in bytes of UTF-8.</param>
    public virtual IdentityError TemplateTooLarge(int bytes) => Describe(nameof(TemplateTooLarge), [(object)bytes]);

    /// <summary>The template changed since it was read, or is not there any more.</summary>
    public virtual IdentityError TemplateConcurrencyFailure() => Describe(nameof(TemplateConcurrencyFailure));

    /// <summary>A JSON string is needed.</summary>
    public virtual AttributeError TextExpected(AttributeDefinition definition) => Describe(nameof(TextExpected), definition);

    /// <summary>The text is too long.</summary>
    /// <param name="definition">The attribute.</param>
    /// <param name="maximum">The greatest length, in code points.</param>
    public virtual AttributeError TextTooLong(AttributeDefinition definition, int maximum) =>
        Describe(nameof(TextTooLong), definition, maximum);

    /// <summary>The text has a line break.</summary>
    public virtual AttributeError NotOneLine(AttributeDefinition definition) => Describe(nameof(NotOneLine), definition);

    /// <summary>The text has too many lines.</summary>
    /// <param name="definition">The attribute.</param>
    /// <param name="maximum">The greatest number of lines.</param>
    public virtual AttributeError TooManyLines(AttributeDefinition definition, int maximum) =>
        Describe(nameof(TooManyLines), definition, maximum);

    /// <summary>The text has control characters, noncharacters or halves of surrogate pairs.</summary>
    public virtual AttributeError InvalidCharacters(AttributeDefinition definition) => Describe(nameof(InvalidCharacters), definition);

    /// <summary>The text is not as <see cref="AttributeConstraints.Pattern"/> wants it.</summary>
    public virtual AttributeError PatternMismatch(AttributeDefinition definition) =>
        Describe(nameof(PatternMismatch), definition, definition?.Constraints.Pattern ?? string.Empty);

    /// <summary>The text is none of <see cref="AttributeConstraints.AllowedValues"/>.</summary>
    public virtual AttributeError NotAllowedValue(AttributeDefinition definition) =>
        Describe(nameof(NotAllowedValue), definition, Enumerate(definition?.Constraints.AllowedValues ?? []));

    /// <summary>A number that <see cref="decimal"/> holds is needed.</summary>
    public virtual AttributeError NumberExpected(AttributeDefinition definition) => Describe(nameof(NumberExpected), definition);

    /// <summary>A whole number of 64 bits is needed.</summary>
    public virtual AttributeError IntegerExpected(AttributeDefinition definition) =>
        Describe(nameof(IntegerExpected), definition, long.MinValue, long.MaxValue);

    /// <summary>
    /// The number is below <see cref="AttributeConstraints.Minimum"/> or above <see cref="AttributeConstraints.Maximum"/>.
    /// </summary>
    public virtual AttributeError OutOfRange(AttributeDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var (minimum, maximum) = (definition.Constraints.Minimum, definition.Constraints.Maximum);
        var message = (minimum, maximum) switch
        {
            ({ } least, { } greatest) => Format(nameof(OutOfRange), NameOf(definition), least, greatest),
            ({ } least, null) => Format("OutOfRangeMinimum", NameOf(definition), least),
            _ => Format("OutOfRangeMaximum", NameOf(definition), maximum ?? decimal.MaxValue),
        };
        return new() { Attribute = definition.Name, Code = nameof(OutOfRange), Description = message };
    }

    /// <summary>True or false is needed.</summary>
    public virtual AttributeError BooleanExpected(AttributeDefinition definition) => Describe(nameof(BooleanExpected), definition);

    /// <summary>A telephone number in E.164 form is needed.</summary>
    public virtual AttributeError InvalidPhoneNumber(AttributeDefinition definition) => Describe(nameof(InvalidPhoneNumber), definition);

    /// <summary>An e-mail address is needed.</summary>
    public virtual AttributeError InvalidEmail(AttributeDefinition definition) => Describe(nameof(InvalidEmail), definition);

    /// <summary>An http or https address is needed.</summary>
    public virtual AttributeError InvalidUrl(AttributeDefinition definition) => Describe(nameof(InvalidUrl), definition);

    /// <summary>An ISO 3166-1 alpha-2 code is needed.</summary>
    public virtual AttributeError InvalidCountryCode(AttributeDefinition definition) => Describe(nameof(InvalidCountryCode), definition);

    /// <summary>A calendar date is needed.</summary>
    public virtual AttributeError InvalidDate(AttributeDefinition definition) => Describe(nameof(InvalidDate), definition);

    /// <summary>A birth date of OIDC Core 5.1, not in the future, is needed.</summary>
    public virtual AttributeError InvalidBirthDate(AttributeDefinition definition) => Describe(nameof(InvalidBirthDate), definition);

    /// <summary>A name of the tz database is needed.</summary>
    public virtual AttributeError InvalidTimeZone(AttributeDefinition definition) => Describe(nameof(InvalidTimeZone), definition);

    /// <summary>A language tag is needed.</summary>
    public virtual AttributeError InvalidLocale(AttributeDefinition definition) => Describe(nameof(InvalidLocale), definition);

    /// <summary>An object with the members of OIDC Core 5.1.1, each at most once, is needed.</summary>
    public virtual AttributeError AddressExpected(AttributeDefinition definition) => Describe(nameof(AddressExpected), definition);

    /// <summary>An address has no such member.</summary>
    /// <param name="definition">The attribute.</param>
    /// <param name="member">The name that was sent.</param>
    public virtual AttributeError UnknownAddressMember(AttributeDefinition definition, string member) =>
        Describe(nameof(UnknownAddressMember), definition, SafeName.Shorten(member));

    /// <summary>The attribute holds a list: a JSON array is needed.</summary>
    public virtual AttributeError ListExpected(AttributeDefinition definition) => Describe(nameof(ListExpected), definition);

    /// <summary>The attribute holds one value, not a list.</summary>
    public virtual AttributeError SingleValueExpected(AttributeDefinition definition) => Describe(nameof(SingleValueExpected), definition);

    /// <summary>The list is too long.</summary>
    /// <param name="definition">The attribute.</param>
    /// <param name="maximum">The greatest number of different values.</param>
    public virtual AttributeError TooManyValues(AttributeDefinition definition, int maximum) =>
        Describe(nameof(TooManyValues), definition, maximum);

    /// <summary>How messages call one value of a list, such as <c>Languages (value 3)</c>.</summary>
    /// <param name="definition">The attribute.</param>
    /// <param name="index">The place of the value, counted from 0.</param>
    protected internal virtual string NameItem(AttributeDefinition definition, int index)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Format(nameof(NameItem), NameOf(definition), index + 1);
    }

    /// <summary>How messages call an attribute. Here by its display name.</summary>
    /// <param name="definition">The attribute.</param>
    protected internal virtual string NameOf(AttributeDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return definition.DisplayName;
    }

    /// <summary>Makes every message. Here in English, with numbers as the current culture writes them.</summary>
    /// <param name="key">The name of the method; for a range with one end <c>OutOfRangeMinimum</c> or <c>OutOfRangeMaximum</c>.</param>
    /// <param name="arguments">The display name of the attribute, if it is about one; then the limits, in the order of the method.</param>
    protected virtual string Format(string key, params object[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, ProfileErrorMessages.English[key], arguments);

    private AttributeError Describe(string code, AttributeDefinition? definition, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new() { Attribute = definition.Name, Code = code, Description = Format(code, [NameOf(definition), .. arguments]) };
    }

    private IdentityError Describe(string code, params object[] arguments) => new() { Code = code, Description = Format(code, arguments) };

    private static string Enumerate(ImmutableArray<string> values, int maximum = 20) =>
        string.Join(", ", values.Take(maximum)) + (values.Length > maximum ? ", …" : string.Empty);
}
