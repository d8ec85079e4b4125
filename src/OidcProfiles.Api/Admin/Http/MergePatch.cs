using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OidcProfiles.Api.Admin.Http;

/// <summary>Applies JSON merge patches (RFC 7396, 2) to values.</summary>
internal static class MergePatch
{
    /// <summary>What a value is afterwards: members that a patch does not name stay, those that are null in it go.</summary>
    /// <param name="field">Where it is in the request, for the problem.</param>
    /// <param name="target">The value; null if there is none.</param>
    /// <param name="patch">The patch.</param>
    /// <exception cref="ApiException">The patch has a name that is no Unicode text.</exception>
    public static JsonElement Apply(string field, JsonElement? target, JsonElement patch)
    {
        if (patch.ValueKind != JsonValueKind.Object)
        {
            return patch;
        }

        try
        {
            var members = target is { ValueKind: JsonValueKind.Object } now
                ? now.EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal)
                : [];
            foreach (var member in patch.EnumerateObject())
            {
                if (member.Value.ValueKind == JsonValueKind.Null)
                {
                    members.Remove(member.Name);
                }
                else
                {
                    members[member.Name] = Apply(field, members.TryGetValue(member.Name, out var inner) ? inner : null, member.Value);
                }
            }

            return JsonSerializer.SerializeToElement(members, ApiJson.Options);
        }
        catch (Exception exception) when (exception is InvalidOperationException or JsonException or ArgumentException)
        {
            // Half a surrogate pair, which is JSON but no text.
            throw new ApiException(ApiProblems.Of(
                StatusCodes.Status400BadRequest, "InvalidJson", field, "A name or a text is not accepted; accepted: Unicode without lone surrogates."));
        }
    }
}
