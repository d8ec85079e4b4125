using System.Text.Json;
using OidcProfiles.Attributes;
using OidcProfiles.Normalization.Extracting;
using OidcProfiles.Normalization.Mapping;
using OidcProfiles.Normalization.Validating;

namespace OidcProfiles.Normalization.Trust;

/// <summary>Chooses the one address of a person: of the list the primary one, else UserInfo's, else the ID token's. Pure.</summary>
internal sealed class AddressChooser(AttributeChecker checker)
{
    /// <summary>Of each list, this many entries are looked at.</summary>
    public const int MaximumEntries = 100;

    public AddressStatement? Choose(CompiledEmail mapping, DocumentSet documents, ICollection<DroppedValue> dropped) =>
        mapping.List is { } list && documents.Emails is { } emails && ChooseEntry(mapping, list, emails, dropped) is { } entry
            ? entry
            : ChooseClaim(mapping, documents, dropped);

    /// <summary>The address that one document names; null if it names none, or one that cannot be used.</summary>
    public AddressText? Read(CompiledEmail mapping, JsonElement document) =>
        AddressText.Read(FindClaim(mapping, document), checker, []);

    /// <summary>Addresses that take no mail are not there; of the others the primary one counts, a verified one first.</summary>
    private AddressStatement? ChooseEntry(
        CompiledEmail mapping, CompiledEmailList list, JsonElement emails, ICollection<DroppedValue> dropped)
    {
        AddressStatement? unverified = null;
        foreach (var entry in emails.EnumerateArray().Take(MaximumEntries).Where(entry => JsonFlag.Read(list.Primary.Find(entry)) == true))
        {
            if (AddressText.Read(list.Address.Find(entry), checker, dropped) is not { } address || IsIgnored(mapping, address, dropped))
            {
                continue;
            }

            if (JsonFlag.Read(list.Verified.Find(entry)) == true)
            {
                return new(address, true);
            }

            unverified ??= new(address, false);
        }

        return unverified;
    }

    private AddressStatement? ChooseClaim(CompiledEmail mapping, DocumentSet documents, ICollection<DroppedValue> dropped)
    {
        foreach (var document in documents.Claims())
        {
            if (FindClaim(mapping, document) is { } value)
            {
                return AddressText.Read(value, checker, dropped) is { } address && !IsIgnored(mapping, address, dropped)
                    ? new(address, null)
                    : null;
            }
        }

        return null;
    }

    private static JsonElement? FindClaim(CompiledEmail mapping, JsonElement document)
    {
        foreach (var pointer in mapping.Addresses)
        {
            if (pointer.Find(document) is { } value && JsonPresence.IsThere(value) && !JsonPresence.IsBlank(value))
            {
                return value;
            }
        }

        return null;
    }

    private static bool IsIgnored(CompiledEmail mapping, AddressText address, ICollection<DroppedValue> dropped)
    {
        if (!mapping.IgnoredDomains.Contains(address.Domain))
        {
            return false;
        }

        dropped.Add(new(StandardAttributes.Email, DropReason.NoReplyAddress));
        return true;
    }
}
