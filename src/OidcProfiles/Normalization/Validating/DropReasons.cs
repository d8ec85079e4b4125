using Describer = OidcProfiles.ProfileErrorDescriber;

namespace OidcProfiles.Normalization.Validating;

/// <summary>The reason for each error of a value.</summary>
internal static class DropReasons
{
    public static DropReason Of(AttributeError error) => error.Code switch
    {
        nameof(Describer.TextExpected) or nameof(Describer.NumberExpected) or nameof(Describer.IntegerExpected)
            or nameof(Describer.BooleanExpected) or nameof(Describer.AddressExpected) or nameof(Describer.ListExpected)
            or nameof(Describer.SingleValueExpected) => DropReason.WrongType,
        nameof(Describer.TextTooLong) => DropReason.TooLong,
        nameof(Describer.NotOneLine) or nameof(Describer.TooManyLines) => DropReason.LineBreak,
        nameof(Describer.InvalidCharacters) => DropReason.InvalidCharacters,
        nameof(Describer.OutOfRange) or nameof(Describer.NotAllowedValue) or nameof(Describer.PatternMismatch)
            or nameof(Describer.ReadOnlyAttribute) => DropReason.NotAllowed,
        nameof(Describer.TooManyValues) => DropReason.TooManyValues,
        _ => DropReason.InvalidFormat,
    };
}
