using OidcProfiles.Normalization.Converting;
using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>See <see cref="AttributeSource"/>.</summary>
internal sealed record CompiledSource(
    JsonPointer Pointer, SourceDocument Document, IUpstreamConverter? Converter, CompiledCondition[] Conditions)
{
    public bool IsIn(SourceDocument document) => Document == document
        || (Document == SourceDocument.Claims && document is (SourceDocument.UserInfo or SourceDocument.IdToken));
}
