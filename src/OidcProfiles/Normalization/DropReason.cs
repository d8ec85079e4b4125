namespace OidcProfiles.Normalization;

/// <summary>Why something a provider sent could not be used.</summary>
public enum DropReason
{
    /// <summary>It has another JSON type than is needed.</summary>
    WrongType,

    /// <summary>Nothing visible is left of it.</summary>
    Empty,

    /// <summary>It is too long.</summary>
    TooLong,

    /// <summary>It has line breaks, or more lines than fit.</summary>
    LineBreak,

    /// <summary>It has control characters, noncharacters or halves of surrogate pairs.</summary>
    InvalidCharacters,

    /// <summary>It is not of the form that is needed: no address, no date, no language tag and so on.</summary>
    InvalidFormat,

    /// <summary>It is out of the range, or none of the values, that the definition allows.</summary>
    NotAllowed,

    /// <summary>It is a list with too many values.</summary>
    TooManyValues,

    /// <summary>The mapping names an attribute that the schema does not have.</summary>
    UnknownAttribute,

    /// <summary>The converter that the mapping names could not read it.</summary>
    NotConvertible,

    /// <summary>It is an address that takes no mail.</summary>
    NoReplyAddress,
}
