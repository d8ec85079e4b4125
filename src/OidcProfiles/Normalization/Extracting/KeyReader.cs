using System.Text.Json;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Normalization.Extracting;

/// <summary>Reads issuer, tenant and subject, and refuses documents that do not agree about them. Pure.</summary>
internal static class KeyReader
{
    public static UpstreamKey Read(CompiledMapping mapping, UpstreamProviderOptions settings, DocumentSet documents)
    {
        var tenant = (string?)null;
        if (mapping.Tenant is { } pointer)
        {
            if (ReadShared(pointer, documents, numbers: false, out var differs) is not { } found)
            {
                return UpstreamKey.Refuse(differs ? UpstreamRefusal.SubjectMismatch : UpstreamRefusal.NoSubject);
            }

            tenant = found;
            if (settings.PinnedTenant is { } pinned && !string.Equals(pinned, tenant, StringComparison.OrdinalIgnoreCase))
            {
                return UpstreamKey.Refuse(UpstreamRefusal.OtherTenant);
            }
        }

        var (issuer, refusal) = IssuerReader.Read(mapping.Issuer, settings.Issuer, tenant, documents);
        if (refusal is { } reason)
        {
            return UpstreamKey.Refuse(reason);
        }

        return ReadSubject(mapping.Subject, documents, out var fault) is { } subject
            ? new(issuer!, tenant, subject, null)
            : UpstreamKey.Refuse(fault);
    }

    private static string? ReadSubject(CompiledSubject subject, DocumentSet documents, out UpstreamRefusal fault)
    {
        fault = UpstreamRefusal.SubjectMismatch;
        if (!subject.Agreements.All(pair => Agree(pair, documents, subject.Numbers)))
        {
            return null;
        }

        var parts = new List<string>(subject.Parts.Length);
        foreach (var pointer in subject.Parts)
        {
            if (ReadShared(pointer, documents, subject.Numbers, out var differs) is not { } part)
            {
                fault = differs ? UpstreamRefusal.SubjectMismatch : UpstreamRefusal.NoSubject;
                return null;
            }

            parts.Add(part);
        }

        fault = UpstreamRefusal.NoSubject;
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var whole = string.Join(subject.Separator, parts);
        return whole.Length <= KeyText.MaximumLength && !parts.Any(part => part.Contains(subject.Separator, StringComparison.Ordinal))
            ? whole
            : null;
    }

    /// <summary>The value of the document that has it; where both have it, they must agree.</summary>
    private static string? ReadShared(JsonPointer pointer, DocumentSet documents, bool numbers, out bool differs)
    {
        differs = !Agree(new(pointer, pointer), documents, numbers);
        return !differs && (Find(documents.IdToken, pointer) ?? Find(documents.UserInfo, pointer)) is { } value
            ? KeyText.Read(value, numbers)
            : null;
    }

    private static bool Agree(CompiledAgreement pair, DocumentSet documents, bool numbers) =>
        Find(documents.IdToken, pair.IdToken) is not { } first
        || Find(documents.UserInfo, pair.UserInfo) is not { } second
        || (KeyText.Read(first, numbers) is { } text && text == KeyText.Read(second, numbers));

    private static JsonElement? Find(JsonElement? document, JsonPointer pointer) =>
        document is { } json && pointer.Find(json) is { } value && JsonPresence.IsThere(value) ? value : null;
}
