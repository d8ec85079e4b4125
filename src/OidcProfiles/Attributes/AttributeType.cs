namespace OidcProfiles.Attributes;

/// <summary>What kind of value an attribute holds; fixed once an attribute exists.</summary>
public enum AttributeType
{
    /// <summary>Text of one line.</summary>
    String,

    /// <summary>A decimal number (JSON number).</summary>
    Number,

    /// <summary>A whole number within 64 bits (JSON number).</summary>
    Integer,

    /// <summary>True or false (JSON boolean).</summary>
    Boolean,

    /// <summary>One of a list of allowed texts.</summary>
    Dropdown,

    /// <summary>A telephone number in E.164 form, optionally with <c>;ext=</c> (RFC 3966).</summary>
    PhoneNumber,

    /// <summary>An e-mail address (addr-spec of RFC 5322, internationalised as in RFC 6531).</summary>
    Email,

    /// <summary>An absolute http or https address.</summary>
    Url,

    /// <summary>A country: ISO 3166-1 alpha-2, upper case.</summary>
    CountryCode,

    /// <summary>A calendar date, <c>YYYY-MM-DD</c> (ISO 8601).</summary>
    Date,

    /// <summary>The <c>birthdate</c> of OIDC Core 5.1: <c>YYYY-MM-DD</c>, <c>0000-MM-DD</c> or <c>YYYY</c>. Standard attributes only.</summary>
    BirthDate,

    /// <summary>A time zone name of the tz database. Standard attributes only.</summary>
    TimeZone,

    /// <summary>A language tag (BCP 47). Standard attributes only.</summary>
    Locale,

    /// <summary>The <c>address</c> object of OIDC Core 5.1.1. Standard attributes only.</summary>
    Address,

    /// <summary>Seconds since 1970-01-01T00:00:00Z (JSON number). Standard attributes only.</summary>
    Timestamp,
}
